// A stream or iterable of a persistent collection reads it when it is used, also where its elements are values.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

@Persistent
record Booking(String who, long cents) {}

class LazyResultsOverValues {
  static Iterable<Booking> kept;

  long read(PersistentHeap heap, PVec<Booking> bookings, PMap<String, Long> sums, PQueue<Long> queue) {
    Stream<Booking> stream = heap.view(j -> bookings.stream(j)); // expect: R2.RETURN
    Iterable<Booking> elements = heap.view(j -> bookings.elements(j)); // expect: R2.RETURN
    Iterator<Booking> iterator = heap.view(j -> bookings.elements(j).iterator()); // expect: R2.RETURN
    LongStream cents = heap.view(j -> bookings.stream(j).mapToLong(b -> b.cents())); // expect: R2.RETURN
    Iterable<Long> values = heap.call(j -> sums.values(j)); // expect: R2.RETURN
    heap.run(j -> kept = bookings.elements(j)); // expect: R2.STORE
    List<String> names = heap.view(j -> bookings.stream(j).map(Booking::who).collect(Collectors.toList()));
    List<String> keys = heap.view(j -> sums.keys(j));
    long sum = heap.view(j -> bookings.stream(j).mapToLong(Booking::cents).sum());
    Booking first = heap.view(j -> bookings.get(0, j));
    long total = heap.call(j -> {
      long all = queue.peek(j).orElse(0L);
      for (Booking b : bookings.elements(j)) all += b.cents();
      for (long s : sums.values(j)) all += s;
      return all;
    });
    return names.size() + keys.size() + sum + first.cents() + total;
  }
}
