// A lambda's parameter is what the call feeds it, whatever the lambda says of it.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

@Persistent
class Seat {
  int price;

  @Mut
  void free() {
    price = 0;
  }
}

interface Visit {
  void visit(Seat seat);
}

interface Change {
  void change(@Mut Seat seat);
}

class MarksOnLambdaParameters {
  static void each(PVec<Seat> seats, Visit visit, JournalHandle j) {
    for (Seat seat : seats.elements(j)) visit.visit(seat);
  }

  static void eachMut(PVec<Seat> seats, Visit visit, JournalHandle j) {
    for (int i = 0; i < seats.size(j); i++) visit.visit(seats.getMut(i, j));
  }

  static void change(PVec<Seat> seats, Change change, JournalHandle j) {
    for (Seat seat : seats.elements(j)) {
      change.change(seat); // expect: R1.UNLOGGED
    }
  }

  void run(PersistentHeap heap, PVec<Seat> seats, PMap<String, Seat> named) {
    heap.run(j -> {
      seats.forEach((@Mut Seat s) -> s.price = 1, j); // expect: R1.UNLOGGED
      seats.forEach(Seat::free, j); // expect: R1.UNLOGGED
      seats.forEachMut(Seat::free, j);
      named.forEach((n, s) -> s.free(), j); // expect: R1.UNLOGGED
      named.forEachMut((n, s) -> s.price += n.length(), j);
      each(seats, s -> s.price++, j); // expect: R1.UNLOGGED
      each(seats, (@Mut Seat s) -> s.price++, j); // expect: R1.UNLOGGED
      eachMut(seats, s -> s.price++, j); // expect: R1.UNLOGGED
      change(seats, s -> s.price++, j);
      seats.stream(j).forEach(s -> s.price++); // expect: R1.UNLOGGED
      seats.stream(j).filter(s -> s.price > 3).findFirst().ifPresent(Seat::free); // expect: R1.UNLOGGED
      List<Seat> own = new ArrayList<>();
      own.add(seats.getMut(0, j));
      own.forEach(Seat::free);
      own.get(0).price++;
      own.add(seats.get(1, j));
      own.forEach(s -> s.price = 2); // expect: R1.UNLOGGED
      own.iterator().next().free(); // expect: R1.UNLOGGED
      for (Seat s : own) {
        s.free(); // expect: R1.UNLOGGED
      }
      Consumer<Seat> reset = s -> s.price = 0; // expect: R1.UNLOGGED
      reset.accept(seats.get(0, j));
      Consumer<Seat> twice = s -> s.price *= 2;
      twice.accept(seats.getMut(0, j));
      Map.Entry<String, Seat> entry = Map.entry("a", seats.get(0, j));
      entry.getValue().free(); // expect: R1.UNLOGGED
      Seat[] array = {seats.getMut(0, j), seats.get(0, j)};
      array[0].free(); // expect: R1.UNLOGGED
    });
  }
}
