package dev.intos.processor.codegen;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Collects the classes of a compilation and writes the markers of {@link VerifiedClasses}, if any
 * of them uses IntOS. What an earlier compilation of other classes of the package left is kept.
 */
final class VerifiedMarkers {
  private static final String INTOS = "dev.intos.";

  private final Tools tools;
  private final Filer filer;

  /** Class names by package; the package's name has its module's before it. */
  private final Map<String, TreeSet<String>> classes = new TreeMap<>();

  private boolean used;

  VerifiedMarkers(Tools tools, Filer filer) {
    this.tools = tools;
    this.filer = filer;
  }

  /** Takes in the classes of a round. */
  void add(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      used = used || usesIntos(root);
      if (!(root instanceof TypeElement type)) continue;
      PackageElement home = tools.elements().getPackageOf(type);
      classes
          .computeIfAbsent(tools.modulePrefix(type) + home.getQualifiedName(), k -> new TreeSet<>())
          .add(type.getSimpleName().toString());
    }
  }

  /** An import is enough: code that uses the runtime without one is next to code that has one. */
  private boolean usesIntos(Element root) {
    TreePath path = tools.trees().getPath(root);
    if (path == null) return false;
    CompilationUnitTree unit = path.getCompilationUnit();
    return unit.getImports().stream()
            .map(i -> i.getQualifiedIdentifier().toString())
            .anyMatch(name -> name.startsWith(INTOS))
        || root.getAnnotationMirrors().stream()
            .anyMatch(a -> a.getAnnotationType().toString().startsWith(INTOS));
  }

  /** Writes the markers, in the last round of a compilation without errors. */
  void write() throws IOException {
    if (!used) return;
    for (Map.Entry<String, TreeSet<String>> e : classes.entrySet()) {
      int slash = e.getKey().indexOf('/') + 1;
      String module = e.getKey().substring(0, slash);
      write(isModuleFolder(module) ? module : "", e.getKey().substring(slash), e.getValue());
    }
  }

  /** Whether each module has an output folder of its own, because several are compiled together. */
  private boolean isModuleFolder(String module) {
    try {
      filer.getResource(StandardLocation.CLASS_OUTPUT, module, VerifiedClasses.pathFor(""));
      return true;
    } catch (FilerException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private void write(String module, String packageName, TreeSet<String> names) throws IOException {
    String path = VerifiedClasses.pathFor(packageName);
    for (String earlier : earlier(module, path)) {
      if (exists(module, packageName, earlier)) names.add(earlier);
    }
    FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, module, path);
    try (Writer writer = file.openWriter()) {
      VerifiedClasses.write(packageName, names, writer);
    }
  }

  private Iterable<String> earlier(String module, String path) {
    try (Reader reader =
        filer.getResource(StandardLocation.CLASS_OUTPUT, module, path).openReader(true)) {
      return VerifiedClasses.read(reader);
    } catch (IOException e) { // this is the first compilation into that folder
      return new TreeSet<>();
    }
  }

  /** A class that is gone from the output may come back unchecked. */
  private boolean exists(String module, String packageName, String name) {
    try (var in =
        filer
            .getResource(StandardLocation.CLASS_OUTPUT, module + packageName, name + ".class")
            .openInputStream()) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
