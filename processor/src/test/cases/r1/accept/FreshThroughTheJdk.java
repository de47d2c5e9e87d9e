// Fresh objects pass through Optional, requireNonNull and one-shot lambdas as they are.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Objects;
import java.util.Optional;

@Persistent
class Parcel {
  int weight;
  String to = "";

  static Parcel of(int weight) {
    Parcel p = new Parcel();
    p.weight = weight;
    return p;
  }
}

class FreshThroughTheJdk {
  @Transaction
  int queues(PQueue<Parcel> queue, PVec<Parcel> all, PBox<Parcel> box, JournalHandle j) {
    Optional<Parcel> head = queue.popFront(j);
    if (head.isPresent()) all.push(head.get(), j);
    queue.popFront(j).ifPresent(p -> all.push(p, j));
    queue.popFront(j).ifPresent(p -> {
      p.weight++;
      box.set(p, j);
    });
    queue.popFront(j).ifPresentOrElse(p -> all.push(p, j), () -> all.push(new Parcel(), j));
    Parcel next = queue.popFront(j).orElse(new Parcel());
    next.weight = 3;
    all.push(next, j);
    box.set(queue.popFront(j).orElseGet(Parcel::new), j);
    box.set(queue.popFront(j).orElseThrow(), j);
    box.set(Objects.requireNonNull(all.pop(j)), j);
    box.set(Objects.requireNonNull(Parcel.of(3), "no parcel"), j);
    Optional<Parcel> own = Optional.of(Parcel.of(4));
    own.get().weight++;
    box.set(own.get(), j);
    return queue.popFront(j).map(p -> p.weight).orElse(0);
  }

  void received(PersistentHeap heap, QueueHandle<Parcel> queue, PVec<Parcel> all) {
    Optional<Parcel> got = heap.call((j, t) -> Syscalls.queueReceive(queue, 10, t));
    got.ifPresent(p -> p.weight++);
    int weight = got.isPresent() ? got.get().weight : 0;
    Parcel own = heap.call((j, t) -> Syscalls.queueReceive(queue, 10, t).orElse(null));
    if (own != null) {
      own.weight += weight;
      heap.run(j -> all.push(own, j));
    }
    heap.run(j -> {
      Parcel p = Objects.requireNonNullElse(all.pop(j), new Parcel());
      p.to = "home";
      all.push(p, j);
    });
  }
}
