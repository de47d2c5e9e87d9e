package dev.intos.processor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.intos.processor.facts.Table.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement.DirectiveKind;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

/**
 * Whatever looks like a lock operation in the JDK at hand is one, by {@code locks.txt}, or was
 * found to be none, by {@code no-locks.txt}: one that a new JDK brings fails here until somebody
 * has looked at it.
 *
 * <p>What looks like one is a method that others may call or override and that
 *
 * <ul>
 *   <li>says that it can be interrupted, anywhere in {@code java.base};
 *   <li>takes a time, as a unit or a duration, in the packages of threads, channels and
 *       concurrency;
 *   <li>has a name there with one of the words of locks in it, such as {@code lock}, {@code await}
 *       or {@code take}.
 * </ul>
 */
class JdkLockOperationsTest {
  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang",
          "java.lang.ref",
          "java.nio.channels",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks");

  private static final Set<String> WORDS =
      Set.of(
          ("acquire advance arrive await block close deregister drain exchange help invoke join lock"
                  + " notify park permits poll put quiesce quiescence quietly register release"
                  + " reset signal sleep submit take transfer unlock unpark wait")
              .split(" "));

  private static final int FEATURE = Runtime.version().feature();

  private final JavacSession session = JavacSession.ofJdk();
  private final LibraryFacts facts = new LibraryFacts(session.elements(), session.types());
  private final Table others = Table.read("no-locks.txt");
  private final Lookup names = new Lookup(null, null, session.types());
  private final Lookup noLocks =
      new Lookup(others, new Overrides(session.elements(), session.types()), session.types());

  @Test
  void whatLooksLikeALockIsClassified() {
    Set<String> unclassified = new TreeSet<>();
    for (ExecutableElement method : candidates()) {
      if (!facts.isLockOperation(method) && noLock(method) == null) {
        unclassified.add(shown(method));
      }
    }
    assertEquals("", String.join("\n", unclassified));
  }

  @Test
  void nothingIsBoth() {
    Set<String> both = new TreeSet<>();
    for (ExecutableElement method : candidates()) {
      if (facts.isLockOperation(method) && noLock(method) != null) both.add(shown(method));
    }
    assertEquals(Set.of(), both);
  }

  @Test
  void whatIsNoLockLooksLikeOne() {
    Set<Row.Pattern> used = new HashSet<>();
    for (ExecutableElement method : candidates()) {
      Row row = noLock(method);
      if (row == null) continue;
      for (Row.Pattern pattern : row.methods()) {
        if (pattern.fits(JavacSession.nameOf(method), names.erasedTypes(method)) > 0) {
          used.add(pattern);
        }
      }
    }
    List<String> idle = new ArrayList<>();
    for (Section section : others.sections()) {
      for (Row row : section.rows()) {
        for (Row.Pattern pattern : row.methods()) {
          if (row.isIn(FEATURE) && !used.contains(pattern)) {
            idle.add(section.type() + " " + pattern);
          }
        }
      }
    }
    assertEquals(List.of(), idle);
  }

  /** The row of the nearest type that says so; what says {@code here} holds for no subtype. */
  private Row noLock(ExecutableElement method) {
    Row row = noLocks.row(method);
    if (row == null || !row.says().equals("here")) return row;
    Section own = others.section(owner(method).getQualifiedName().toString());
    return own != null && own.rows().contains(row) ? row : null;
  }

  private List<ExecutableElement> candidates() {
    List<ExecutableElement> found = new ArrayList<>();
    for (PackageElement exported : exported()) {
      for (TypeElement type : ElementFilter.typesIn(exported.getEnclosedElements())) {
        addAll(type, PACKAGES.contains(exported.getQualifiedName().toString()), found);
      }
    }
    return found;
  }

  private List<PackageElement> exported() {
    List<PackageElement> found = new ArrayList<>();
    for (var directive : session.elements().getModuleElement("java.base").getDirectives()) {
      if (directive.getKind() == DirectiveKind.EXPORTS
          && directive instanceof ExportsDirective exports
          && exports.getTargetModules() == null) {
        found.add(exports.getPackage());
      }
    }
    return found;
  }

  private void addAll(TypeElement type, boolean byName, List<ExecutableElement> into) {
    if (!isOpen(type.getModifiers())) return;
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (isOpen(method.getModifiers()) && looksLikeALock(method, byName)) into.add(method);
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      addAll(nested, byName, into);
    }
  }

  private static boolean isOpen(Set<Modifier> modifiers) {
    return modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
  }

  private static boolean looksLikeALock(ExecutableElement method, boolean byName) {
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (thrown.toString().equals("java.lang.InterruptedException")) return true;
    }
    return byName && (isTimed(method) || hasAWord(method));
  }

  private static boolean hasAWord(ExecutableElement method) {
    for (String word : method.getSimpleName().toString().split("(?=[A-Z])")) {
      if (WORDS.contains(word.toLowerCase(Locale.ROOT))) return true;
    }
    return false;
  }

  private static boolean isTimed(ExecutableElement method) {
    for (VariableElement parameter : method.getParameters()) {
      String type = parameter.asType().toString();
      if (type.equals("java.util.concurrent.TimeUnit") || type.equals("java.time.Duration")) {
        return true;
      }
    }
    return false;
  }

  private static TypeElement owner(ExecutableElement method) {
    return (TypeElement) method.getEnclosingElement();
  }

  private String shown(ExecutableElement method) {
    List<String> types = names.erasedTypes(method);
    return owner(method) + " " + JavacSession.nameOf(method) + "(" + String.join(",", types) + ")";
  }
}
