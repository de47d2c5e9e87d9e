// A lambda over borrows that is run at once outside a transaction is judged where it runs, whoever runs it.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Persistent
class Song {
  int plays;
  String title = "";

  int plays() {
    return plays;
  }

  String title() {
    return title;
  }

  @Mut
  void play() {
    plays++;
  }
}

interface Shelf {
  List<Song> songs();

  Optional<Song> top();

  Map<String, Song> named();

  Stream<Song> stream();
}

class LambdasFedOutside {
  private static final Predicate<Song> PLAYED = s -> s.plays > 0;
  private static final Function<Song, Integer> LENGTH = s -> s.title.length();
  private Song kept;

  private static Comparator<Song> byPlays() {
    return Comparator.comparingInt(s -> s.plays);
  }

  static int each(Shelf shelf, Function<Song, Integer> f) {
    int sum = 0;
    for (Song s : shelf.songs()) sum += f.apply(s);
    return sum;
  }

  static void with(Shelf shelf, Consumer<Song> c) {
    shelf.songs().forEach(c);
  }

  int outside(Shelf shelf, boolean first) {
    shelf.songs().sort(Comparator.comparing(Song::title)); // expect: R1.OUTSIDE
    shelf.songs().sort((a, b) -> a.plays - b.plays); // expect: R1.OUTSIDE, R1.OUTSIDE
    long n = shelf.stream().filter(s -> s.plays > 3).count(); // expect: R1.OUTSIDE
    n += shelf.named().values().stream().mapToInt(Song::plays).sum(); // expect: R1.OUTSIDE
    shelf.named().forEach((name, s) -> s.play()); // expect: R1.OUTSIDE
    shelf.top().ifPresent(s -> s.plays = 1); // expect: R1.OUTSIDE
    shelf.top().ifPresentOrElse(Song::play, () -> {}); // expect: R1.OUTSIDE
    n += each(shelf, s -> s.plays); // expect: R1.OUTSIDE
    with(shelf, s -> s.play()); // expect: R1.OUTSIDE
    Consumer<Song> play = Song::play; // expect: R1.OUTSIDE
    shelf.songs().forEach(play);
    Predicate<Song> loud = s -> s.plays > 3;
    Supplier<Integer> supplied = () -> kept.plays; // expect: R1.OUTSIDE
    n += supplied.get();
    Runnable r = () -> {
      for (Song s : shelf.songs()) {
        s.play(); // expect: R1.OUTSIDE
      }
    };
    r.run();
    List<String> titles = shelf.stream().map(Song::title).collect(Collectors.toList()); // expect: R1.OUTSIDE
    n += Collections.max(shelf.songs(), Comparator.comparingInt(s -> s.plays)).plays(); // expect: R1.OUTSIDE, R1.OUTSIDE
    shelf.songs().removeIf(PLAYED.negate()); // expect: R1.OUTSIDE
    shelf.songs().removeIf(PLAYED); // expect: R1.OUTSIDE
    n += shelf.stream().filter(PLAYED).count(); // expect: R1.OUTSIDE
    n += PLAYED.test(shelf.songs().get(0)) ? 1 : 0; // expect: R1.OUTSIDE
    n += each(shelf, LENGTH); // expect: R1.OUTSIDE
    shelf.songs().sort(byPlays()); // expect: R1.OUTSIDE
    Collections.sort(shelf.songs(), byPlays().reversed()); // expect: R1.OUTSIDE
    boolean same = shelf.songs().equals(shelf.songs()); // expect: R1.OUTSIDE
    same |= shelf.songs().contains(kept); // expect: R1.OUTSIDE
    String text = "songs " + shelf.songs(); // expect: R1.OUTSIDE
    text += String.valueOf(shelf.top()); // expect: R1.OUTSIDE
    text += shelf.named().toString(); // expect: R1.OUTSIDE
    return (int) n + titles.size();
  }
}
