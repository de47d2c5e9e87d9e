// Raw types and unchecked casts of persistent generics wherever they come from, and what follows from one is not reported again.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.function.*;

@Persistent
class Coin {
  private int cents;
  int cents() { return cents; }
}

@Persistent
class Purse<@Persistent T> {
  private T content;
  private PBox raw; // expect: T.RAW
  PVec<T> all() { return null; }
  Purse<T> self() { return this; }
}

class Holder<T> {
  PBox<Coin> box;
  T other;
  List<PBox<Coin>> boxes() { return null; }
}

class Sub<@Persistent T> extends ArrayList<T> {}

class RawAndUnchecked {
  PBox[] rows; // expect: T.RAW
  Map<String, PBox> map; // expect: T.RAW
  PBox<Coin>[] typed;
  Holder<PBox<? extends PVec>> nested; // expect: T.RAW

  RawAndUnchecked() {
    typed = new PBox[3]; // expect: T.RAW
  }

  static <@Persistent T> T forced(Object o) { return (T) o; } // expect: T.RAW

  static <T> T unmarked(Object o) { return (T) o; }

  static void casts(Object o, List<?> list, PBox<? extends Coin> some, List<Coin> coins, Collection<Coin> more, JournalHandle j) {
    Object a = (PBox) o; // expect: T.RAW
    PBox<Coin> b = (PBox<Coin>) o; // expect: T.RAW
    PBox<Coin> c = (PBox<Coin>) some; // expect: T.RAW
    List<PBox<Coin>> d = (List<PBox<Coin>>) list; // expect: T.RAW
    Object e = (PBox<? extends Coin>) some;
    Sub<Coin> f = (Sub<Coin>) coins;
    Sub<Coin> g = (Sub<Coin>) more;
    Object h = (PBox<Coin>) null;
    List<String> i = (List<String>) list;
    Object k = (PBox<Coin>[]) o; // expect: T.RAW
    Purse raw = new Purse(); // expect: T.RAW
    raw.self().all().clear(j);
    var again = raw.self();
    PVec<Coin> all = raw.all();
    Class<?> literal = PBox.class;
    Set<Class<?>> classes = Set.of(PBox.class, PVec.class);
    boolean test = o instanceof Purse;
    if (o instanceof Purse p) {} // expect: T.RAW
  }

  static void conversions(List raw, Holder holder, PersistentHeap heap) {
    List<PBox<Coin>> boxes = raw; // expect: T.RAW
    boxes = raw; // expect: T.RAW
    take(raw); // expect: T.RAW
    List<String> strings = raw;
    holder.box.hashCode(); // expect: T.RAW
    Object any = holder.other;
    List<PBox<Coin>> more = holder.boxes(); // expect: T.RAW
    var root = heap.root("v", PVec.class, (j, t) -> null); // expect: T.RAW
    Supplier<List<PBox<Coin>>> supplier = () -> raw; // expect: T.RAW
    Function<Coin, Purse<Coin>> make = x -> new Purse<>();
    Supplier<Purse<Coin>> made = Purse::new;
    Function<PBox<Coin>, Object> ref = PBox::hashCode;
    List<PBox<Coin>> chosen = raw == null ? null : raw; // expect: T.RAW
  }

  static void take(List<PBox<Coin>> boxes) {}

  static List<PBox<Coin>> give(List raw) {
    return raw; // expect: T.RAW
  }
}
