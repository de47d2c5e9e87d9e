package dev.intos.processor.mutation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Mutations of declarations. */
final class Declarations {
  private static final String PERSISTENT = "@dev.intos.annotations.Persistent ";
  private static final String[] VOLATILE = {
    "java.util.List<String>",
    "Thread",
    "Object",
    "Runnable",
    "java.util.Date",
    "int[][]",
    "java.util.concurrent.locks.Lock",
    "java.util.Map<String, String>",
    "String[]",
    "java.util.Optional<Thread>",
    "dev.intos.runtime.PBox<Thread>",
    "dev.intos.runtime.PersistentHeap",
    "dev.intos.runtime.JournalHandle",
    "StringBuilder",
    "Comparable<String>",
    "java.util.concurrent.atomic.AtomicInteger",
    "dev.intos.runtime.PMap<Object, String>",
    "java.util.function.Supplier<String>"
  };

  private Declarations() {}

  static void volatileField(Sites sites, Found found) {
    int n = sites.program().name().hashCode();
    for (TreePath type : sites.persistentClasses()) {
      String kind = VOLATILE[Math.floorMod(n++, VOLATILE.length)];
      found.accept(kind, List.of(sites.member(type, "private " + kind + " mutantField;")));
    }
  }

  static void swapFieldType(Sites sites, Found found) {
    for (TreePath field : fields(sites)) {
      VariableTree tree = (VariableTree) field.getLeaf();
      boolean text = sites.element(field).asType().toString().equals("java.lang.String");
      String swap = text ? "CharSequence" : "Object";
      found.accept(List.of(sites.replace(field, tree.getType(), swap)));
    }
  }

  static void transientField(Sites sites, Found found) {
    for (TreePath field : fields(sites)) {
      found.accept(List.of(Edit.insert(sites.source(field), sites.start(field), "transient ")));
    }
  }

  /** The fields of persistent classes. */
  private static List<TreePath> fields(Sites sites) {
    return sites.paths(VariableTree.class).stream()
        .filter(p -> p.getParentPath().getLeaf() instanceof ClassTree)
        .filter(p -> sites.element(p).getKind() == ElementKind.FIELD)
        .filter(p -> !Names.isStatic(sites.element(p)))
        .filter(p -> Names.isPersistentClass(sites.element(p).getEnclosingElement()))
        .toList();
  }

  static void volatileSuper(Sites sites, Found found) {
    for (TreePath path : sites.persistentClasses()) {
      ClassTree tree = (ClassTree) path.getLeaf();
      if (tree.getExtendsClause() != null) continue;
      found.accept(
          List.of(
              Edit.insert(sites.source(path), header(sites, path), " extends MutantAid "),
              sites.append(sites.source(path), " class MutantAid { int mutantField; }")));
    }
  }

  /** Where a class without superclass may name one. */
  private static int header(Sites sites, TreePath path) {
    ClassTree tree = (ClassTree) path.getLeaf();
    String text = sites.source(path).text();
    int at = Math.max(sites.start(path), sites.end(path, tree.getModifiers()));
    at = text.indexOf(tree.getSimpleName().toString(), at) + tree.getSimpleName().length();
    for (Tree parameter : tree.getTypeParameters()) {
      at = text.indexOf('>', sites.end(path, parameter)) + 1;
    }
    return at;
  }

  static void volatileSubclass(Sites sites, Found found) {
    for (TreePath path : sites.persistentClasses()) {
      TypeElement type = (TypeElement) sites.element(path);
      if (!type.getTypeParameters().isEmpty() || type.getNestingKind() == NestingKind.LOCAL)
        continue;
      String modifier = type.getModifiers().contains(Modifier.ABSTRACT) ? "abstract " : "";
      String sub = modifier + "class MutantAid extends " + type.getQualifiedName() + " {}";
      found.accept(List.of(sites.append(sites.source(path), " " + sub)));
    }
  }

  static void openInterface(Sites sites, Found found) {
    for (TreePath path : sites.persistentClasses()) {
      found.accept(List.of(sites.member(path, PERSISTENT + "interface MutantOpen {}")));
    }
  }

  /** Drops @Persistent of a class that is the argument of a handle somewhere. */
  static void dropPersistent(Sites sites, Found found) {
    Set<Element> kept = new HashSet<>();
    for (TreePath path : sites.paths(ParameterizedTypeTree.class)) {
      TypeMirror type = sites.type(path);
      if (!(type instanceof DeclaredType of)) continue;
      if (!of.asElement().toString().matches("dev\\.intos\\.runtime\\.P(Box|Vec|Queue|Array)")) {
        continue;
      }
      for (TypeMirror argument : of.getTypeArguments()) {
        if (argument instanceof DeclaredType declared) kept.add(declared.asElement());
      }
    }
    for (TreePath path : sites.paths(ClassTree.class)) {
      Optional<AnnotationTree> mark = Names.annotation(path.getLeaf(), "Persistent");
      if (mark.isEmpty() || !kept.contains(sites.element(path))) continue;
      found.accept(List.of(sites.remove(path, mark.get())));
    }
  }

  static void innerClass(Sites sites, Found found) {
    for (TreePath path : sites.paths(ClassTree.class)) {
      Element type = sites.element(path);
      if (type == null || type.getKind() != ElementKind.CLASS) continue;
      if (path.getParentPath().getLeaf().getKind() != Tree.Kind.COMPILATION_UNIT) continue;
      found.accept(List.of(sites.member(path, PERSISTENT + "class MutantInner { int n; }")));
    }
  }

  static void dropStatic(Sites sites, Found found) {
    for (TreePath path : sites.persistentClasses()) {
      ClassTree tree = (ClassTree) path.getLeaf();
      if (!tree.getModifiers().getFlags().contains(Modifier.STATIC)) continue;
      int at = sites.source(path).text().indexOf("static ", sites.start(path));
      found.accept(List.of(new Edit(sites.source(path), at, at + 7, "")));
    }
  }

  static void anonymous(Sites sites, Found found) {
    for (TreePath path : sites.paths(NewClassTree.class)) {
      NewClassTree made = (NewClassTree) path.getLeaf();
      if (made.getClassBody() != null || !Names.isPersistentClass(sites.type(path))) continue;
      found.accept(List.of(Edit.insert(sites.source(path), sites.end(path), " {}")));
    }
  }

  static void trust(Sites sites, Found found) {
    String[] faulty = {
      "@dev.intos.annotations.Trusted(rules = \"R5\", because = \"\") ",
      "@dev.intos.annotations.Trusted(rules = \"R9\", because = \"it is safe\") ",
      "@dev.intos.annotations.Trusted(rules = {}, because = \"it is safe\") ",
      "@dev.intos.annotations.Trusted(rules = \"T.REASON\", because = \" \") "
    };
    int n = 0;
    List<TreePath> declarations = new ArrayList<>(sites.paths(MethodTree.class));
    declarations.addAll(sites.paths(ClassTree.class));
    for (TreePath path : declarations) {
      if (sites.start(path) < 0 || sites.element(path) == null) continue;
      Element element = sites.element(path);
      boolean named = element instanceof ExecutableElement || !isAnonymous(element);
      if (!named) continue;
      String mark = faulty[n++ % faulty.length];
      found.accept(mark, List.of(Edit.insert(sites.source(path), sites.start(path), mark)));
    }
  }

  private static boolean isAnonymous(Element element) {
    return element.getSimpleName().isEmpty() || element.getKind() == ElementKind.ENUM_CONSTANT;
  }
}
