package dev.intos.examples.timeline;

import dev.intos.examples.app.Application;
import dev.intos.examples.app.Applications;
import dev.intos.runtime.Durability;
import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import java.nio.file.Path;
import java.time.Duration;

/** Runs an application and reports each transaction on its standard output. */
public final class Session {
  private static final Duration LONG = Duration.ofMinutes(10);

  private Session() {}

  /** Takes the name of the application and the file of the heap. */
  public static void main(String[] args) {
    Application application = Applications.valueOf(args[0]).brief();
    HeapOptions options = HeapOptions.defaults().withDurability(Durability.PROCESS_CRASH);
    try (PersistentHeap heap = PersistentHeap.open(Path.of(args[1]), options);
        Kernel kernel = Kernel.boot(heap)) {
      application.install(kernel, heap);
      kernel.observe(
          (task, site, outcome, begin, end) ->
              System.out.println(new Event(task, site, outcome).line()));
      kernel.start();
      kernel.awaitQuiescence(LONG);
    }
  }
}
