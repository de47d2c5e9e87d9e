// The effect of a system call is outside of the transaction's memory: it may wait for time, for a process, for a result.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

@Persistent
class Order {
  private int paid;
  int paid() { return paid; }
  @Mut void pay(int cents) { paid += cents; }
}

class EffectsThatWait {
  static int pay(PersistentHeap heap, PBox<Order> box, Future<Integer> bank, CompletableFuture<Integer> late, Process process) {
    heap.run((j, t) -> {
      int cents = Syscalls.external("bank", () -> bank.get() + late.join(), t);
      int exit = Syscalls.external("slip", () -> {
        Thread.sleep(5);
        return process.waitFor();
      }, t);
      box.asMut(j).pay(cents + exit);
    });
    return heap.call(j -> box.asRef(j).paid());
  }
}
