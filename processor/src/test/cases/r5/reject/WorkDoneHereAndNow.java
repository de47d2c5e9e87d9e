// A thread or future task that is run, not started, works here; so may a stage of a future; a record asks its parts.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

@Persistent
class Tally {
  int n;
}

class Key {
  private static synchronized int hash() { return 1; }
  @Override public int hashCode() { return hash(); }
  @Override public boolean equals(Object other) { return other instanceof Key && hash() == 1; }
  @Override public String toString() { return "key " + hash(); }
}

record Lock(Key key) {}

class WorkDoneHereAndNow {
  static synchronized void lock() {}

  static synchronized int id(int n) { return n; }

  void test(PersistentHeap heap, PBox<Tally> box) {
    heap.run(j -> {
      new Thread(WorkDoneHereAndNow::lock).run(); // expect: R5.CALL
      new FutureTask<>(WorkDoneHereAndNow::lock, 1).run(); // expect: R5.CALL
      Runnable task = new FutureTask<>(() -> id(1));
      task.run(); // expect: R5.CALL
      Thread thread = new Thread(WorkDoneHereAndNow::lock);
      thread.start();
      box.asMut(j).n = thread.getName().length();
      CompletableFuture.completedFuture(1).thenApply(WorkDoneHereAndNow::id); // expect: R5.CALL
      CompletableFuture.completedFuture(1).thenApplyAsync(WorkDoneHereAndNow::id);
      Lock one = new Lock(new Key());
      box.asMut(j).n += one.hashCode(); // expect: R5.CALL
      boolean same = one.equals(new Lock(new Key())); // expect: R5.CALL
      String text = one.toString(); // expect: R5.CALL
    });
  }
}
