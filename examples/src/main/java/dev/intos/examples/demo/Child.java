package dev.intos.examples.demo;

import dev.intos.examples.kv.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The key-value store in a process of its own, and the last step that each worker told us of. */
final class Child {
  private final Process process;
  private final Thread reader = new Thread(this::read);
  private final CountDownLatch atWork = new CountDownLatch(1);
  private long first;
  private long second;

  /** Goes on with the steps after these. */
  Child(Path heap, long epochs, long first, long second) throws IOException {
    this.first = first;
    this.second = second;
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                heap.toString(),
                Long.toString(epochs))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    reader.start();
  }

  /**
   * Kills the process some time after the first report. Returns whether it was still running.
   *
   * <p>By its handle, since {@link Process#destroyForcibly} closes the pipe with reports in it.
   */
  boolean killAfter(long millis) throws InterruptedException {
    atWork.await();
    Thread.sleep(millis);
    boolean running = process.isAlive();
    process.toHandle().destroyForcibly();
    await();
    return running;
  }

  /** Waits for the end of the process and returns its exit code. */
  int await() throws InterruptedException {
    int code = process.waitFor();
    reader.join();
    return code;
  }

  /** The last step that the first worker reported as done. */
  long first() {
    return first;
  }

  /** The last step that the second worker reported as done. */
  long second() {
    return second;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] report = line.split(" ");
        if (report[0].equals("first")) {
          first = Long.parseLong(report[1]);
        } else {
          second = Long.parseLong(report[1]);
        }
        atWork.countDown();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      atWork.countDown();
    }
  }
}
