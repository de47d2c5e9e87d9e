package dev.intos.processor.facts;

import com.sun.source.util.JavacTask;
import dev.intos.processor.casefile.ProcessorPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A compilation whose elements a test may look at: of the JDK, and of one source. */
final class JavacSession {
  private final JavacTask task;

  private JavacSession(JavacTask task) {
    this.task = task;
  }

  /** Attributes a source, without any processor. */
  static JavacSession of(String source, String... options) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> all = new ArrayList<>(List.of("-proc:none", "-processorpath", "."));
    all.addAll(List.of(options));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    ProcessorPath files = new ProcessorPath(javac.getStandardFileManager(null, null, null), false);
    JavacTask task =
        (JavacTask) javac.getTask(null, files, diagnostic -> {}, all, null, List.of(file));
    try {
      task.parse();
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new JavacSession(task);
  }

  /** A compilation of next to nothing, to look at the JDK. */
  static JavacSession ofJdk() {
    return of("class Source {}", "-cp", System.getProperty("java.class.path"));
  }

  Elements elements() {
    return task.getElements();
  }

  Types types() {
    return task.getTypes();
  }

  TypeElement type(String canonicalName) {
    return elements().getTypeElement(canonicalName);
  }

  /** A method, {@code new} for a constructor, by the simple names of its erased parameter types. */
  ExecutableElement method(String type, String name, String... parameters) {
    Lookup names = new Lookup(null, null, types());
    for (Element member : type(type).getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && nameOf(method).equals(name)
          && names.erasedTypes(method).equals(List.of(parameters))) {
        return method;
      }
    }
    throw new AssertionError("no " + type + "." + name + List.of(parameters));
  }

  List<ExecutableElement> methodsAndConstructors(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .toList();
  }

  List<ExecutableElement> allMethods(TypeElement type) {
    return ElementFilter.methodsIn(elements().getAllMembers(type));
  }

  static String nameOf(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR ? "new" : method.getSimpleName().toString();
  }
}
