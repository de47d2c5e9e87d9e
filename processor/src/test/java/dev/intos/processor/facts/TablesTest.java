package dev.intos.processor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.intos.processor.facts.Table.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables are in order, and speak of types and methods that the JDK has. */
class TablesTest {
  private static final int FEATURE = Runtime.version().feature();

  private final JavacSession session = JavacSession.ofJdk();

  @ParameterizedTest
  @ValueSource(strings = {"jdk.txt", "locks.txt", "nondeterminism.txt", "reflection.txt"})
  void typesAreInAlphabeticalOrder(String resource) {
    List<String> names = Table.read(resource).sections().stream().map(Section::type).toList();
    assertEquals(List.of(), outOfOrder(names, Comparator.naturalOrder()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk.txt", "nondeterminism.txt"})
  void rowsAreInAlphabeticalOrder(String resource) {
    Comparator<String> order = String.CASE_INSENSITIVE_ORDER;
    for (Section section : Table.read(resource).sections()) {
      List<String> names = section.rows().stream().map(row -> row.methods().get(0).name()).toList();
      assertEquals(List.of(), outOfOrder(names, order), section.type());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk.txt", "locks.txt", "nondeterminism.txt", "reflection.txt"})
  void typesAndMethodsExist(String resource) {
    List<String> missing = new ArrayList<>();
    for (Section section : Table.read(resource).sections()) {
      TypeElement type = session.type(section.type());
      for (Row row : section.rows()) {
        if (!row.isIn(FEATURE)) continue;
        for (Row.Pattern pattern : row.methods()) {
          if (type == null || matching(type, pattern).isEmpty()) {
            missing.add(section.type() + "." + pattern);
          }
        }
      }
      if (type == null && section.rows().isEmpty()) missing.add(section.type());
    }
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk.txt", "locks.txt", "nondeterminism.txt", "reflection.txt"})
  void noMethodHasTwoRowsThatFitAlike(String resource) {
    List<String> twice = new ArrayList<>();
    for (Section section : Table.read(resource).sections()) {
      Set<Row.Pattern> seen = new HashSet<>();
      for (Row row : section.rows()) {
        for (Row.Pattern pattern : row.methods()) {
          if (!seen.add(pattern)) twice.add(section.type() + "." + pattern);
        }
      }
    }
    assertEquals(List.of(), twice);
  }

  @Test
  void factsSpeakOfParametersThatExist() {
    List<String> wrong = new ArrayList<>();
    for (Section section : Table.read("jdk.txt").sections()) {
      TypeElement type = session.type(section.type());
      for (Row row : section.rows()) {
        if (type == null || !row.isIn(FEATURE) || row.says().isEmpty()) continue;
        Facts facts = Facts.parse(row.says());
        int arity = 0;
        for (Row.Pattern pattern : row.methods()) {
          for (ExecutableElement m : matching(type, pattern)) {
            arity = Math.max(arity, m.getParameters().size());
          }
        }
        for (int i = arity; i < 9; i++) {
          boolean all = facts.use(i) == facts.use(20);
          if (!all || !facts.asks(i).isEmpty()) wrong.add(section.type() + " " + row + " " + i);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void nondeterminismSaysOneOfItsWords() {
    Set<String> words = Set.of("clock", "random", "environment", "io", "none");
    for (Section section : Table.read("nondeterminism.txt").sections()) {
      for (Row row : section.rows()) {
        assertEquals(true, words.contains(row.says()), section.type() + " " + row);
      }
    }
  }

  @Test
  void rowsForWholeTypesForgetNoFunction() {
    List<String> forgotten = new ArrayList<>();
    LibraryFacts facts = new LibraryFacts(session.elements(), session.types());
    for (Section section : Table.read("jdk.txt").sections()) {
      TypeElement type = session.type(section.type());
      if (type == null) continue;
      for (ExecutableElement method : session.methodsAndConstructors(type)) {
        for (int i = 0; i < method.getParameters().size(); i++) {
          String parameter = method.getParameters().get(i).asType().toString();
          boolean function =
              parameter.startsWith("java.util.function.") || parameter.contains("Query");
          if (function && facts.use(method, i).equals(Use.LOOKS)) {
            forgotten.add(section.type() + "." + method);
          }
        }
      }
    }
    assertEquals(List.of(), forgotten);
  }

  private static List<String> outOfOrder(List<String> names, Comparator<String> order) {
    List<String> wrong = new ArrayList<>();
    for (int i = 1; i < names.size(); i++) {
      if (order.compare(names.get(i - 1), names.get(i)) > 0) wrong.add(names.get(i));
    }
    return wrong;
  }

  /** A row may also speak of what interfaces have from {@code Object}, or of their classes' new. */
  private List<ExecutableElement> matching(TypeElement type, Row.Pattern pattern) {
    List<ExecutableElement> candidates = new ArrayList<>(session.methodsAndConstructors(type));
    if (type.getKind() == ElementKind.INTERFACE) {
      candidates.addAll(session.methodsAndConstructors(session.type("java.lang.Object")));
      candidates.addAll(
          ElementFilter.constructorsIn(session.type("java.util.TreeMap").getEnclosedElements()));
    }
    if (type.getSimpleName().contentEquals("SecureRandom")) {
      candidates.addAll(session.methodsAndConstructors(session.type("java.util.Random")));
    }
    Lookup names = new Lookup(null, null, session.types());
    return candidates.stream()
        .filter(m -> pattern.fits(JavacSession.nameOf(m), names.erasedTypes(m)) > 0)
        .toList();
  }
}
