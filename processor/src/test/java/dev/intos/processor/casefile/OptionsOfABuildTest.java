package dev.intos.processor.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What options, {@code @Trusted} and {@code @SuppressWarnings} do to the reports of a build. */
class OptionsOfABuildTest {
  private static final String SOURCE =
      """
      import dev.intos.annotations.*;
      import dev.intos.runtime.*;

      @Persistent
      class Gate {
        private long opened;
        long opened() { return opened; }
        @Mut void open(long at) { opened = at; }
      }

      class Source {
        static Gate last;
        static int runs;

        void store(PersistentHeap heap, PBox<Gate> box) {
          heap.run(j -> {
            box.asMut(j).open(System.nanoTime());
            last = box.asRef(j);
          });
        }

        @Trusted(rules = "R5", because = "a leaf lock")
        void trusted(PersistentHeap heap, PBox<Gate> box) {
          heap.run(j -> {
            synchronized (Gate.class) {
              box.asMut(j).open(1);
            }
          });
        }

        @SuppressWarnings("intos")
        void suppressed(PersistentHeap heap, PBox<Gate> box) {
          heap.run(j -> box.asMut(j).open(System.nanoTime()));
          heap.run(j -> runs++);
        }

        void suppressedLocally(PersistentHeap heap, PBox<Gate> box) {
          @SuppressWarnings({"unused", "intos"})
          long opened = heap.call(j -> box.asRef(j).opened() + System.nanoTime());
        }
      }
      """;

  private static List<String> reports(String... options) throws IOException {
    return Javac.compile("Source", SOURCE, options).stream()
        .filter(one -> one.code() != null)
        .map(one -> (one.error() ? "error " : "warning ") + one.startLine() + " " + one.code())
        .toList();
  }

  @Test
  void rulesAreErrorsAndTheFamilyXWarns() throws IOException {
    assertEquals(List.of("warning 17 X.NONDETERMINISM", "error 18 R2.STORE"), reports());
  }

  @Test
  void severitiesChange() throws IOException {
    assertEquals(
        List.of("error 17 X.NONDETERMINISM", "warning 18 R2.STORE"),
        reports("-Aintos.error=X.NONDETERMINISM", "-Aintos.warn=R2"));
  }

  @Test
  void whoWantsNoWarningsStillSeesBrokenRules() throws IOException {
    assertEquals(List.of("warning 18 R2.STORE"), reports("-nowarn", "-Aintos.warn=R2.STORE"));
  }

  @Test
  void strictSaysWhatIsSuppressedToo() throws IOException {
    assertEquals(
        List.of(
            "error 17 X.NONDETERMINISM",
            "error 18 R2.STORE",
            "error 33 X.NONDETERMINISM",
            "error 34 X.SIDE_EFFECT",
            "error 39 X.NONDETERMINISM"),
        reports("-Aintos.strict=true"));
  }

  @Test
  void trustMayBeForbidden() throws IOException {
    assertEquals(
        List.of("warning 17 X.NONDETERMINISM", "error 18 R2.STORE", "error 22 T.REASON"),
        reports("-Aintos.trusted=forbid"));
  }

  @Test
  void anOptionThatDoesNotExistIsAnError() throws IOException {
    assertTrue(reports("-Aintos.strikt=true").stream().anyMatch(r -> r.endsWith("T.OPTION")));
  }

  @Test
  void theReportListsWhatIsTrusted(@TempDir Path folder) throws IOException {
    Path report = folder.resolve("reports").resolve("trusted.txt");
    reports("-Aintos.report=" + report);
    assertEquals(
        """
        # Trusted past a rule, and why

        Source.trusted(dev.intos.runtime.PersistentHeap,dev.intos.runtime.PBox<Gate>)
          rules:    R5
          silenced: R5.LOCK
          because:  a leaf lock
        """,
        Files.readString(report));
  }
}
