// A fresh object in a fresh Optional is still one object: it moves once.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Objects;
import java.util.Optional;

@Persistent
class Parcel {
  int weight;
}

class OptionalsOfFreshObjects {
  @Transaction
  void moved(PVec<Parcel> all, PQueue<Parcel> queue, PBox<Parcel> box, JournalHandle j) {
    Optional<Parcel> head = queue.popFront(j);
    if (head.isPresent()) {
      all.push(head.get(), j);
      head.get().weight++; // expect: R1.MOVED
    }
    Parcel own = new Parcel();
    Optional<Parcel> wrapped = Optional.of(own);
    box.set(wrapped.orElseThrow(), j);
    own.weight = 3; // expect: R1.MOVED
    Parcel checked = Objects.requireNonNull(new Parcel());
    box.set(checked, j);
    int weight = Objects.requireNonNull(checked).weight; // expect: R1.MOVED
  }

  @Transaction
  void borrowed(PVec<Parcel> all, PQueue<Parcel> queue, JournalHandle j) {
    Optional<Parcel> head = queue.peek(j);
    head.get().weight++; // expect: R1.UNLOGGED
    all.push(head.get(), j); // expect: R1.MOVED
    queue.peek(j).ifPresent(p -> p.weight = 1); // expect: R1.UNLOGGED
    queue.peek(j).ifPresent(p -> all.push(p, j)); // expect: R1.MOVED
    Optional.of(all.get(0, j)).map(p -> p).get().weight--; // expect: R1.UNLOGGED
  }
}
