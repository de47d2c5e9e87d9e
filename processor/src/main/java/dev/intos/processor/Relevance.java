package dev.intos.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Whether a compilation has to do with IntOS at all. One that has not pays for nothing but this: a
 * search of its sources for the name, and a look at the classes that it imports.
 */
final class Relevance {
  private static final String NAME = "dev.intos";

  private final Elements elements;

  Relevance(JavacTask task) {
    this.elements = task.getElements();
  }

  boolean of(Collection<CompilationUnitTree> units) {
    if (elements.getTypeElement(NAME + ".annotations.Persistent") == null) return false;
    Set<String> imported = new TreeSet<>();
    for (CompilationUnitTree unit : units) {
      if (namesIt(unit)) return true;
      for (ImportTree one : unit.getImports()) {
        imported.add(name(one));
      }
    }
    return imported.stream().anyMatch(this::speaksOfIt);
  }

  private static boolean namesIt(CompilationUnitTree unit) {
    try {
      return unit.getSourceFile().getCharContent(true).toString().contains(NAME);
    } catch (IOException e) {
      return true;
    }
  }

  /** The class of an import, or its package and a dot for one on demand. */
  private static String name(ImportTree tree) {
    Tree named = tree.getQualifiedIdentifier();
    boolean onDemand =
        named instanceof MemberSelectTree select && select.getIdentifier().contentEquals("*");
    boolean ofType = !onDemand && !tree.isStatic();
    return ofType ? dotted(named) : dotted(((MemberSelectTree) named).getExpression()) + ".";
  }

  /** A tree's own text takes javac's printer, which is slow. */
  private static String dotted(Tree name) {
    return name instanceof MemberSelectTree select
        ? dotted(select.getExpression()) + "." + select.getIdentifier()
        : name.toString();
  }

  /** Whether an imported class of a dependency is marked, or its members mention IntOS. */
  private boolean speaksOfIt(String imported) {
    if (imported.startsWith("java.") || imported.startsWith("javax.")) return false;
    String name = imported.replaceAll("\\.$", "");
    TypeElement type = elements.getTypeElement(name);
    if (type != null) return mentionsIt(type);
    PackageElement holder = imported.endsWith(".") ? elements.getPackageElement(name) : null;
    List<? extends Element> types = holder == null ? List.of() : holder.getEnclosedElements();
    return types.stream().anyMatch(Relevance::mentionsIt);
  }

  private static boolean mentionsIt(Element declared) {
    return declared.getAnnotationMirrors().toString().contains(NAME)
        || declared.getEnclosedElements().stream()
            .anyMatch(
                member ->
                    member.asType().toString().contains(NAME)
                        || member.getAnnotationMirrors().toString().contains(NAME));
  }
}
