// Tasks whose run() is called, stages that are complete already, and iterators that the JDK asks for: all run here and now.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

class Countdown implements Iterable<Integer> {
  @Override public Iterator<Integer> iterator() {
    return new Iterator<>() {
      private int left = 3;
      @Override public boolean hasNext() { return left > 0; }
      @Override public synchronized Integer next() { return left--; }
    };
  }
}

class RunByWhoeverIsThere {
  private static int count;

  static synchronized int locked() { return count++; }

  @Transaction
  void use(JournalHandle j) {
    new Thread(() -> locked()).run(); // expect: R5.CALL
    new FutureTask<>(() -> locked()).run(); // expect: R5.CALL
    CompletableFuture.completedFuture(1).thenApply(n -> locked()); // expect: R5.CALL
    new Countdown().forEach(n -> count += n); // expect: R5.CALL
    Thread thread = new Thread(() -> locked());
    thread.setName("later");
    thread.start();
    CompletableFuture.completedFuture(1).thenApplyAsync(n -> locked());
  }
}
