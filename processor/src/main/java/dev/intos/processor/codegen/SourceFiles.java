package dev.intos.processor.codegen;

import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Writes generated classes beside those that they are for. */
final class SourceFiles {
  private final Tools tools;
  private final Filer filer;
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<PackageElement, Boolean> hiding = new HashMap<>();

  SourceFiles(Tools tools, Filer filer) {
    this.tools = tools;
    this.filer = filer;
  }

  /** The qualified names of the classes that are this generator's, written now or before. */
  Set<String> names() {
    return names;
  }

  /**
   * Writes the file; false if the program has a class of that name. It may have one that an earlier
   * run generated.
   */
  boolean write(TypeElement beside, TypeSpec generated) {
    PackageElement home = tools.elements().getPackageOf(beside);
    String name =
        home.isUnnamed() ? generated.name : home.getQualifiedName() + "." + generated.name;
    JavaFile file =
        JavaFile.builder(home.getQualifiedName().toString(), generated)
            .skipJavaLangImports(!hidesJavaLang(home, beside))
            .indent("  ")
            .build();
    Element[] origins = generated.originatingElements.toArray(Element[]::new);
    try (Writer writer =
        filer.createSourceFile(tools.modulePrefix(beside) + name, origins).openWriter()) {
      // At once: JavaPoet writes a word at a time.
      writer.write(file.toString());
      names.add(name);
      return true;
    } catch (FilerException e) {
      TypeElement there = tools.find(name, beside);
      boolean ours = there != null && GeneratedMark.isOn(there);
      if (ours) names.add(name);
      return ours;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a class of the package has the name of one that needs no import elsewhere. It is asked
   * for by name: all members of the package would take in sources that lie on the class path.
   */
  private boolean hidesJavaLang(PackageElement home, TypeElement beside) {
    return hiding.computeIfAbsent(home, of -> hides(of, beside));
  }

  private boolean hides(PackageElement home, TypeElement beside) {
    return tools.elements().getPackageElement("java.lang").getEnclosedElements().stream()
        .map(type -> home.isUnnamed() ? type.getSimpleName() : home + "." + type.getSimpleName())
        .anyMatch(name -> tools.find(name.toString(), beside) != null);
  }
}
