package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.fault.Device;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies of tasks and timers in a program that is built again between two boots. */
class StoredBodiesTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;
  private int builds;
  private Device device = new Device();

  /** The property that the program appends to. */
  private static final String SAID = "intos.test.said";

  /** Builds a program and runs a session of it on the heap. */
  private void session(String members, boolean start) {
    session(members, start, heap -> {});
  }

  private void session(String members, boolean start, Consumer<PersistentHeap> before) {
    System.setProperty(SAID, "");
    Path classes = directory.resolve("build" + builds++);
    build(classes, members);
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, StoredBodiesTest.class.getClassLoader())) {
      HeapOptions options =
          HeapOptions.defaults().withClassLoader(loader).withClock(ManualClock.skippingIdleTime());
      try (PersistentHeap heap = TestHeaps.open(device, options)) {
        ((Consumer<PersistentHeap>) main(loader)).accept(heap);
        before.accept(heap);
        try (Kernel kernel = Kernel.boot(heap)) {
          if (start) {
            kernel.start();
            assertTrue(kernel.awaitQuiescence(LONG));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // what the program's class implements
  private static Consumer<PersistentHeap> main(ClassLoader loader) {
    try {
      Class<?> program = Class.forName("Program", true, loader);
      return (Consumer<PersistentHeap>) program.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static void build(Path classes, String members) {
    String source =
        """
        import dev.intos.runtime.*;
        public class Program implements java.util.function.Consumer<PersistentHeap> {
          %s
          static void say(String what) {
            String property = "intos.test.said";
            System.setProperty(property, System.getProperty(property) + what + " ");
          }
        }
        """
            .formatted(members);
    try {
      Path file = Files.createDirectories(classes).resolve("Program.java");
      Files.writeString(file, source);
      ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
      int failed =
          javac.run(
              System.out,
              System.err,
              "-proc:none",
              "-d",
              classes.toString(),
              "-cp",
              place(PersistentHeap.class) + java.io.File.pathSeparator + place(Persistent.class),
              file.toString());
      assertEquals(0, failed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private static final String CREATES_NOTHING = "public void accept(PersistentHeap heap) {}";

  private static String creates(String body) {
    return "public void accept(PersistentHeap heap) {"
        + "  long number = 42;"
        + "  heap.run((j, t) -> { Syscalls.createTask(\"task\", 1, "
        + body
        + ", \"param\", t); });"
        + "}";
  }

  @Test
  void aStaticMethodSurvivesARebuild() {
    session(creates("Program::body") + "static void body(TaskContext c, String p) {}", false);
    session(
        "static int moved;"
            + CREATES_NOTHING
            + "\n\n static void body(TaskContext c, String p) { say(\"new \" + p); }",
        true);
    assertEquals("new param ", System.getProperty(SAID));
  }

  @Test
  void aPrivateStaticMethodOfAnotherNameIsMissing() {
    session(
        creates("Program::body") + "private static void body(TaskContext c, String p) {}", false);
    TaskBodyMissingException missing =
        assertThrows(
            TaskBodyMissingException.class,
            () ->
                session(
                    CREATES_NOTHING + "private static void other(TaskContext c, String p) {}",
                    false));
    for (String part : List.of("the task task", "Program.body")) {
      assertTrue(missing.getMessage().contains(part), missing.getMessage());
    }
    // Nothing is lost: an older build still has it.
    session(
        CREATES_NOTHING + "private static void body(TaskContext c, String p) { say(p); }", true);
    assertEquals("param ", System.getProperty(SAID));
  }

  @Test
  void aLambdaIsThereInTheSameBuildAndKeepsWhatItCaptured() {
    String lambda = "(c, p) -> c.run(k -> say(p + \" \" + number))";
    session(creates(lambda), false);
    session(creates(lambda).replace("heap.run", "if (heap.hashCode() == 0) heap.run"), true);
    assertEquals("param 42 ", System.getProperty(SAID));
    session(creates(lambda), false);
    TaskBodyMissingException missing =
        assertThrows(TaskBodyMissingException.class, () -> session(CREATES_NOTHING, false));
    assertTrue(missing.getMessage().contains("Program.lambda$accept$"), missing.getMessage());
  }

  @Test
  void aClassWithoutFields() {
    String body =
        "static class Body implements TaskBody<String> {"
            + "  public void run(TaskContext c, String p) { say(\"class \" + p); }"
            + "}";
    session(creates("new Body()") + body, false);
    session(CREATES_NOTHING + body, true);
    assertEquals("class param ", System.getProperty(SAID));
  }

  @Test
  void aClassWithFieldsIsRefused() {
    String body =
        "static class Body implements TaskBody<String> {"
            + "  int field;"
            + "  public void run(TaskContext c, String p) {}"
            + "}";
    NotPersistentSafeException refused =
        assertThrows(
            NotPersistentSafeException.class, () -> session(creates("new Body()") + body, false));
    assertTrue(refused.getMessage().contains("has a field, field"), refused.getMessage());
  }

  @Test
  void aTimer() {
    String creates =
        "public void accept(PersistentHeap heap) {"
            + "  heap.run((j, t) -> {"
            + "    TimerHandle timer ="
            + "        Syscalls.timerCreate(\"timer\", 5, false, Program::tick, \"param\", t);"
            + "    Syscalls.timerStart(timer, 0, t);"
            + "  });"
            + "}";
    String tick = "static void tick(String p, JournalHandle j, SysToken t) { say(\"tick \" + p); }";
    session(creates + tick, false);
    assertThrows(TaskBodyMissingException.class, () -> session(CREATES_NOTHING, false));
    session(CREATES_NOTHING + tick, true);
    assertEquals("tick param ", System.getProperty(SAID));
  }
}
