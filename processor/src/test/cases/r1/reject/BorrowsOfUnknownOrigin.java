// What comes out of ordinary code under a persistent type is a read-only borrow.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

@Persistent
class Film {
  int views;
  int[] days = new int[7];

  @Mut
  void view() {
    views++;
  }
}

interface Catalogue {
  Film find(String name);

  Film[] all();

  List<Film> list();

  <T> T as(Class<T> type);
}

abstract class Archive {
  protected Film film;

  abstract Film open();

  Film film() {
    return film;
  }
}

class BorrowsOfUnknownOrigin extends Archive {
  private Map<String, Film> cache;

  @Override
  Film open() {
    return film;
  }

  void inside(PersistentHeap heap, Catalogue c, Archive a, Supplier<Film> supplier, Object any) {
    heap.run(j -> {
      c.find("a").view(); // expect: R1.UNLOGGED
      c.all()[0].view(); // expect: R1.UNLOGGED
      c.list().get(0).views = 1; // expect: R1.UNLOGGED
      for (Film f : c.list()) {
        f.days[0]++; // expect: R1.UNLOGGED
      }
      c.as(Film.class).view(); // expect: R1.UNLOGGED
      a.open().view(); // expect: R1.UNLOGGED
      a.film().view(); // expect: R1.UNLOGGED
      film.view(); // expect: R1.UNLOGGED
      supplier.get().view(); // expect: R1.UNLOGGED
      ((Film) any).view(); // expect: R1.UNLOGGED
      if (any instanceof Film f && f.views > 3) f.view(); // expect: R1.UNLOGGED
      cache.get("a").days[1] = 3; // expect: R1.UNLOGGED
      cache.values().forEach(Film::view); // expect: R1.UNLOGGED
      int seen = c.find("a").views + film.days[2];
    });
  }

  void wildcards(PersistentHeap heap, PBox<? extends Film> up, PBox<? super Film> down, PVec<? extends Film> all) {
    heap.run(j -> {
      up.asRef(j).view(); // expect: R1.UNLOGGED
      ((Film) down.asRef(j)).view(); // expect: R1.UNLOGGED
      for (Film f : all.elements(j)) {
        f.view(); // expect: R1.UNLOGGED
      }
      up.asMut(j).view();
    });
  }

  <@Persistent T, F extends Film> void variables(PBox<T> box, F film, @Mut F own, JournalHandle j) {
    film.view(); // expect: R1.UNLOGGED
    own.view();
    if (box.asRef(j) instanceof Film f) f.view(); // expect: R1.UNLOGGED
    if (box.asMut(j) instanceof Film f) f.view();
  }
}
