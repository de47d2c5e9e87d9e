// A function that came from elsewhere could keep what it is fed: only one whose body is in sight may meet a borrow.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

@Persistent
class Song {
  private final String title;
  private int plays;
  Song(String title) { this.title = title; }
  String title() { return title; }
  int plays() { return plays; }
}

class Hook<T> {
  Consumer<T> consumer = t -> {};
  private final Consumer<T> fixed;
  Hook(Consumer<T> fixed) { this.fixed = fixed; }
  Consumer<T> fixed() { return fixed; }
}

class UnseenFunctionsGetBorrows {
  private Consumer<Song> listener = song -> {};
  private Comparator<Song> order;
  static Predicate<Song> filter = song -> true;
  static final Function<Song, String> LABEL = Song::title;
  static final List<Consumer<Song>> LISTENERS = new ArrayList<>();
  private final Consumer<String> titles = title -> {};
  private Consumer<String> anyTitle = title -> {};

  static Consumer<Song> consumer() { return song -> {}; }
  static void each(PVec<Song> songs, Consumer<? super Song> action, JournalHandle j) {
    songs.forEach(action, j);
  }
  static void eachTitle(PVec<Song> songs, Consumer<String> action, JournalHandle j) {
    for (Song s : songs.elements(j)) action.accept(s.title());
  }
  static int via(PVec<Song> songs, ToIntFunction<Song> f, JournalHandle j) {
    ToIntFunction<Song> g = f;
    return songs.stream(j).mapToInt(g).sum();
  }

  void use(PersistentHeap heap, PBox<Song> box, PVec<Song> songs, Hook<Song> hook, Supplier<Predicate<Song>> source, ToIntFunction<Song>[] functions) {
    heap.run(j -> songs.forEach(listener, j)); // expect: R2.LEAK
    heap.run(j -> songs.forEach(consumer(), j)); // expect: R2.LEAK
    heap.run(j -> songs.forEach(hook.consumer, j)); // expect: R2.LEAK
    heap.run(j -> hook.consumer.accept(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> hook.fixed().accept(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> consumer().accept(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> LISTENERS.get(0).accept(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> LISTENERS.forEach(l -> l.accept(box.asRef(j)))); // expect: R2.LEAK
    heap.run(j -> {
      for (Consumer<Song> l : LISTENERS) l.accept(box.asRef(j)); // expect: R2.LEAK
      int n = functions[0].applyAsInt(box.asRef(j)); // expect: R2.LEAK
      boolean b = source.get().test(box.asRef(j)); // expect: R2.LEAK
    });
    heap.run(j -> each(songs, listener, j)); // expect: R2.LEAK
    heap.run(j -> each(songs, song -> titles.accept(song.title()), j));
    heap.run(j -> eachTitle(songs, anyTitle, j));
    int v = heap.call(j -> via(songs, functions[1], j)); // expect: R2.LEAK
    int w = heap.call(j -> via(songs, Song::plays, j));
    heap.run(j -> {
      List<Song> local = new ArrayList<>();
      songs.forEach(local::add, j);
      local.sort(order); // expect: R2.LEAK
      local.removeIf(filter); // expect: R2.LEAK
      local.forEach(listener); // expect: R2.LEAK
      Collections.sort(local, order); // expect: R2.LEAK
      Optional.of(box.asRef(j)).ifPresent(listener); // expect: R2.LEAK
      local.stream().filter(filter).count(); // expect: R2.LEAK
      local.stream().filter(filter.negate()).count(); // expect: R2.LEAK
      local.stream().filter(song -> filter.test(song)).count(); // expect: R2.LEAK
      local.stream().map(LABEL).forEach(anyTitle);
      local.stream().sorted(order.reversed()).toList(); // expect: R2.LEAK
      local.stream().map(LABEL.andThen(String::length)).toList();
      TreeSet<Song> set = new TreeSet<>(order); // expect: R2.LEAK
      Predicate<Song> p = local.isEmpty() ? filter : song -> true;
      boolean t = p.test(local.get(0)); // expect: R2.LEAK
      BiFunction<Song, Song, String> pair = (x, y) -> x.title() + y.title();
      String s = pair.apply(local.get(0), local.get(1));
    });
  }

  static Hook<Song> hook() { return new Hook<>(song -> {}); }
}
