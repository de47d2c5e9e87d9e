// References, futures, thread locals and atomic holders that were there before give the borrow back afterwards.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.AbstractMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

@Persistent
class Seat {
  private int row;
  int row() { return row; }
}

class HoldersOfTheJdkKept {
  private static final ThreadLocal<Seat> CURRENT = new ThreadLocal<>();
  private static final ThreadLocal<Integer> ROW = new ThreadLocal<>();
  private final AtomicReference<Seat> ref = new AtomicReference<>();
  private final AtomicReferenceArray<Seat> refs = new AtomicReferenceArray<>(3);
  private final ConcurrentMap<Integer, Seat> map = new ConcurrentHashMap<>();
  private final Map<Seat, String> weak = new WeakHashMap<>();
  private final Map.Entry<String, Seat> entry = new AbstractMap.SimpleEntry<>("a", null);
  private WeakReference<Seat> reference;

  void use(PersistentHeap heap, PBox<Seat> box, CompletableFuture<Seat> future, CompletableFuture<Integer> row, BlockingQueue<Seat> queue) {
    heap.run(j -> {
      Seat seat = box.asRef(j);
      CURRENT.set(seat); // expect: R2.STORE
      ROW.set(seat.row());
      ref.set(seat); // expect: R2.STORE
      ref.getAndSet(seat); // expect: R2.STORE
      ref.lazySet(seat); // expect: R2.STORE
      ref.compareAndSet(null, seat); // expect: R2.STORE
      ref.updateAndGet(old -> seat); // expect: R2.STORE
      ref.accumulateAndGet(seat, (a, b) -> b); // expect: R2.STORE
      refs.set(0, seat); // expect: R2.STORE
      refs.getAndUpdate(0, old -> seat); // expect: R2.STORE
      map.put(1, seat); // expect: R2.STORE
      map.putIfAbsent(seat.row(), seat); // expect: R2.STORE
      map.computeIfAbsent(2, k -> seat); // expect: R2.STORE
      weak.put(seat, "first"); // expect: R2.STORE
      entry.setValue(seat); // expect: R2.STORE
      future.complete(seat); // expect: R2.STORE
      row.complete(seat.row());
      queue.offer(seat); // expect: R2.STORE
      reference = new WeakReference<>(seat); // expect: R2.STORE
    });
    heap.run(j -> {
      AtomicReference<Seat> local = new AtomicReference<>();
      local.set(box.asRef(j));
      local.updateAndGet(old -> box.asMut(j));
      int row1 = local.get().row();
      Map.Entry<String, Seat> pair = new AbstractMap.SimpleEntry<>("x", box.asRef(j));
      pair.setValue(box.asMut(j));
      WeakReference<Seat> ours = new WeakReference<>(box.asRef(j));
      boolean gone = ours.get() == null;
    });
  }
}
