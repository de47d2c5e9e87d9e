package jdk21.accept;

import dev.intos.annotations.Persistent;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** That {@code close} waits, where {@code AutoCloseable.close} need not, is the JDK's doing. */
abstract class OwnExecutors extends AbstractExecutorService {
  @Persistent
  static class Job {
    int done;
  }

  @Override
  public void close() {
    shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }
}
