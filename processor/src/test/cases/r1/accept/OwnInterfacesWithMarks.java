// Private methods of a sealed interface, owned parameters of lambdas and marked parameters of own interfaces.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
sealed interface Lamp permits Bulb, Tube {
  int watts();

  @Mut
  void set(int watts);

  private int doubled() {
    return watts() * 2;
  }

  @Mut
  private void raise(int by) {
    set(watts() + by);
  }

  @Mut
  default void brighten() {
    raise(doubled());
  }
}

@Persistent
final class Bulb implements Lamp {
  int watts;

  public int watts() {
    return watts;
  }

  @Mut
  public void set(int watts) {
    this.watts = watts;
  }
}

@Persistent
final class Tube implements Lamp {
  final int[] cells = {1, 2};

  public int watts() {
    return cells[0];
  }

  @Mut
  public void set(int watts) {
    cells[0] = watts;
  }
}

interface Sink {
  void take(@Owned Lamp lamp, JournalHandle j);
}

interface Change {
  void change(@Mut Lamp lamp);
}

interface Source {
  @Owned
  Lamp make(int watts);
}

interface Look {
  int look(Lamp lamp);
}

class OwnInterfacesWithMarks {
  static void each(PVec<Lamp> all, Change change, JournalHandle j) {
    for (int i = 0; i < all.size(j); i++) change.change(all.getMut(i, j));
  }

  static int sum(PVec<Lamp> all, Look look, JournalHandle j) {
    int sum = 0;
    for (Lamp lamp : all.elements(j)) sum += look.look(lamp);
    return sum;
  }

  static void fill(Sink sink, Source source, JournalHandle j) {
    sink.take(source.make(3), j);
    Lamp lamp = source.make(4);
    lamp.brighten();
    sink.take(lamp, j);
  }

  static Lamp bulb(int watts) {
    Lamp b = new Bulb();
    b.set(watts);
    return b;
  }

  int run(PersistentHeap heap, PVec<Lamp> all, PBox<Lamp> box) {
    Sink pusher = (lamp, j) -> all.push(lamp, j);
    heap.run(j -> {
      fill(pusher, OwnInterfacesWithMarks::bulb, j);
      fill((lamp, k) -> {
        lamp.set(3);
        box.set(lamp, k);
      }, watts -> new Tube(), j);
      fill(all::push, w -> {
        Bulb b = new Bulb();
        b.watts = w;
        return b;
      }, j);
      each(all, lamp -> lamp.set(lamp.watts() + 1), j);
      each(all, Lamp::brighten, j);
      each(all, new Change() {
        @Override
        public void change(@Mut Lamp lamp) {
          lamp.brighten();
        }
      }, j);
    });
    return heap.call(j -> sum(all, Lamp::watts, j) + sum(all, l -> l.watts() * 2, j));
  }
}
