package dev.intos.processor.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** What a message shows of the way from a transaction to what it reaches. */
class ChainTest {
  private static final String PROGRAM =
      """
      import dev.intos.annotations.*;
      import dev.intos.runtime.*;
      import java.util.*;
      import java.util.concurrent.locks.ReentrantLock;

      class Rates {
        private final ReentrantLock lock = new ReentrantLock();
        void read() { lock.lock(); }
        static synchronized long next() { return 1; }
      }

      class Badge {
        final long id = Rates.next();
        @Override public String toString() { return "badge " + Rates.next(); }
      }

      class Test {
        private final Rates rates = new Rates();
        private void a() { b(); }
        private void b() { rates.read(); }
        private void shorter(boolean quick) {
          if (quick) b();
          else a();
        }
        private void slow() { Syscalls.taskDelay(1); }
        private static long change(PBox<Long> box, JournalHandle j) {
          box.set(1L, j);
          return 1;
        }
        private static Runnable made() { return () -> Rates.next(); }
        static native long beyond();
        private static long further() { return beyond(); }
        void run(PersistentHeap heap, PBox<Long> box, List<Integer> all, Badge badge) {
          %s
        }
      }
      """;

  @Test
  void ownMethodsAreNamedWithoutTheClass() {
    assertEquals(
        List.of("R5.CALL: a → b → Rates.read → ReentrantLock.lock"), check("heap.run(j -> a());"));
  }

  @Test
  void theShortestWayIsShown() {
    assertEquals(
        List.of("R5.CALL: shorter → b → Rates.read → ReentrantLock.lock"),
        check("heap.run(j -> shorter(true));"));
  }

  @Test
  void constructorsAndMonitors() {
    assertEquals(
        List.of("R5.CALL: new Badge → Rates.next → synchronized"),
        check("heap.run(j -> { new Badge(); });"));
  }

  @Test
  void theMethodOfTheJdkThatCallsBack() {
    assertEquals(
        List.of("R5.CALL: String.valueOf → Badge.toString → Rates.next → synchronized"),
        check("heap.run(j -> { String.valueOf(badge); });"));
  }

  @Test
  void lambdasAreNamedByTheMethodAroundThem() {
    assertEquals(
        List.of("R5.CALL: a lambda in made → Rates.next → synchronized"),
        check("Runnable r = made(); heap.run(j -> r.run());"));
  }

  @Test
  void outsideOnlyCalls() {
    assertEquals(List.of("R4.INSIDE: slow → Syscalls.taskDelay"), check("heap.run(j -> slow());"));
    assertEquals(
        List.of("R4.INSIDE: Syscalls.taskDelay"), check("heap.run(j -> Syscalls.taskDelay(2));"));
  }

  @Test
  void changesInAView() {
    assertEquals(
        List.of("R1.UNLOGGED: change → PBox.set"), check("heap.view(j -> change(box, j));"));
  }

  @Test
  void bodiesThatAreNotFound() {
    assertEquals(List.of("X.UNKNOWN_CALL: further → beyond"), check("heap.call(j -> further());"));
  }

  private static List<String> check(String statement) {
    String source = PROGRAM.formatted(statement);
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Test.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    return CallCases.check(List.of(file), System.getProperty("java.class.path")).stream()
        .map(report -> report.substring(report.indexOf(' ') + 1))
        .toList();
  }
}
