package dev.intos.processor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

class PersistentTypesTest {
  private static final String DECLARATIONS =
      """
      import dev.intos.annotations.*;
      import dev.intos.runtime.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.*;

      @Persistent class Account { class Inner {} static class Nested {} }
      class Sub extends Account {}
      @Persistent class Pot<@Persistent T, U> {}
      @Persistent record Name(String first, Color color) { class Note {} }
      @Persistent record Pair<@Persistent A>(A left, Pair<A> right) {}
      @Persistent record Owned(Account account) {}
      @Persistent record Growing<@Persistent A>(A one, Growing<Pair<A>> two, Growing<Pair<A>> three) {}
      record Plain(String text, List<Long> numbers) {}
      record Volatile(Object any) {}
      record Cyclic(Cyclic next, int n) {}
      @Persistent sealed interface Values permits A, B {}
      @Persistent record A() implements Values {}
      enum B implements Values { X { } }
      @Persistent sealed interface Objects permits C, D {}
      @Persistent record C() implements Objects {}
      @Persistent final class D implements Objects {}
      enum Color { RED }
      class Ordinary<T> {}
      class Strings extends ArrayList<String> {}

      class Types<@Persistent T, U, V extends Account, W extends T, X extends Comparable<X>,
          Y extends List<Y>, Z extends Optional<Z>, E extends Enum<E>, Q extends Runnable & Values,
          L extends Map<L, L>> {
      """;

  /**
   * A type, then what it is: P persistent class, V value, H handle, B borrow type, C can hold a
   * borrow, M mentions one, S persistent-safe.
   */
  private static final String TABLE =
      """
      int                             V S
      long[]                          C S
      long[][]                        C
      String[]                        -
      Account[]                       C M
      String                          V S
      Integer                         V S
      Void                            V S
      UUID                            V S
      ZoneId                          V S
      Clock                           C
      Color                           V S
      OptionalInt                     V S
      Optional<String>                V S
      Optional<PBox<Account>>         V S
      Optional<Account>               C M
      Optional<?>                     C
      Optional                        C
      Optional<Thread>                C
      Object                          C
      Number                          C
      Runnable                        C
      Class<Account>                  M
      Account                         P B C M S
      Account.Inner                   B C M
      Account.Nested                  C
      Sub                             P B C M S
      Pot<String, Thread>             P B C M S
      Pot<Thread, String>             P B C M
      Pot                             P B C M S
      Name                            P V S
      Name.Note                       C
      Pair<String>                    P V S
      Pair<PBox<Account>>             P V S
      Pair<Account>                   P B C M S
      Pair<Thread>                    P B C M
      Pair<T>                         P B C M S
      Owned                           P B C M S
      Growing<String>                 P V S
      Plain                           -
      Volatile                        C
      Cyclic                          -
      Values                          P V S
      B                               V S
      Objects                         P B C M S
      PBox<Account>                   H S
      PBox<Thread>                    H
      PBox<?>                         H
      PBox<? extends Account>         H S
      PBox<? super Account>           H S
      PBox<? super Thread>            H
      PBox                            H S
      PMap<String, PVec<Long>>        H S
      PMap<Account, Account>          H S
      PMutex<Account>                 H S
      PMutex.Guard<Account>           C M
      QueueHandle<String>             H S
      TaskHandle                      H S
      TimerHandle                     H S
      JournalHandle                   C
      SysToken                        C
      List<String>                    -
      List<PBox<Account>>             -
      List<Account>                   C M
      List<? extends Account>         C M
      List<? super String>            -
      List<?>                         C
      List                            C
      List<long[]>                    C
      Map<String, List<Account>>      C M
      Map.Entry<String, Long>         -
      ConcurrentHashMap<String, Long> -
      Iterable<String>                C
      Iterator<Account>               C M
      Stream<String>                  C
      Stream<Account>                 C M
      IntStream                       C
      Supplier<String>                C
      Supplier<Account>               C M
      Strings                         C
      Ordinary<Account>               C M
      Ordinary<PBox<Account>>         C
      T                               B C M S
      U                               C
      V                               P B C M S
      W                               B C M S
      X                               C
      Y                               -
      Z                               V S
      E                               V S
      Q                               P V S
      L                               -
      T[]                             C M
      Missing                         V S
      List<Missing>                   -
      """;

  private final List<String> names = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  @Test
  void tellsTypesApart() {
    StringBuilder source = new StringBuilder(DECLARATIONS);
    for (String row : TABLE.strip().split("\n")) {
      names.add(row.substring(0, 32).strip());
      expected.add(row.substring(32).strip());
      source.append(names.get(names.size() - 1)).append(" f").append(names.size()).append(";\n");
    }
    JavacSession session = JavacSession.of(source + "}");
    TypeElement c = session.type("Types");
    PersistentTypes types = new PersistentTypes(session.types(), session.elements());
    List<VariableElement> fields = ElementFilter.fieldsIn(c.getEnclosedElements());
    assertEquals(names.size(), fields.size());
    StringBuilder wanted = new StringBuilder();
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      wanted.append("%-32s%s%n".formatted(names.get(i), expected.get(i)));
      found.append("%-32s%s%n".formatted(names.get(i), is(types, fields.get(i).asType())));
    }
    assertEquals(wanted.toString(), found.toString());
  }

  private static String is(PersistentTypes types, TypeMirror t) {
    List<String> is = new ArrayList<>();
    if (types.isPersistentClass(t)) is.add("P");
    if (types.isValue(t)) is.add("V");
    if (types.isHandle(t)) is.add("H");
    if (types.isBorrowType(t)) is.add("B");
    if (types.canHold(t)) is.add("C");
    if (types.mentionsBorrow(t)) is.add("M");
    if (types.isPSafe(t)) is.add("S");
    return is.isEmpty() ? "-" : String.join(" ", is);
  }

  @Test
  void namesTheInnermostUnsafePartAndWhatToUse() {
    assertEquals("PVec<String>", instead("List<String>"));
    assertEquals("PMap<String, Long>", instead("PBox<Map<String, Long>>"));
    assertEquals("PMap<Long, Boolean>", instead("Set<Long>"));
    assertEquals("PQueue<Long>", instead("ArrayDeque<Long>"));
    assertEquals("Instant", instead("Date"));
    assertEquals("PMutex", instead("java.util.concurrent.locks.ReentrantLock"));
    assertEquals("PArray<String>", instead("String[]"));
    assertEquals("String", instead("Optional<StringBuilder>"));
    assertEquals("PBox<Account>", instead("Optional<Account>"));
    assertEquals("<@Persistent U>", instead("PBox<U>"));
  }

  private static String instead(String type) {
    JavacSession session = JavacSession.of(DECLARATIONS + type + " f; }");
    PersistentTypes types = new PersistentTypes(session.types(), session.elements());
    TypeMirror t =
        ElementFilter.fieldsIn(session.type("Types").getEnclosedElements()).get(0).asType();
    return types.explain(t).orElseThrow().instead();
  }

  @Test
  void knowsTheCapabilities() {
    JavacSession session = JavacSession.ofJdk();
    PersistentTypes types = new PersistentTypes(session.types(), session.elements());
    TypeMirror journal = session.type("dev.intos.runtime.JournalHandle").asType();
    TypeMirror token = session.type("dev.intos.runtime.SysToken").asType();
    assertTrue(types.isJournal(journal) && types.isCapability(journal));
    assertTrue(types.isToken(token) && types.isCapability(token));
    assertFalse(types.isToken(journal) || types.isJournal(token));
  }
}
