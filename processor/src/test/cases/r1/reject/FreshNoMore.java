// Stored, captured, handed on or returned to somebody: a fresh object is fresh no more.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

@Persistent
class Coin {
  int cents;

  @Mut
  void add() {
    cents++;
  }

  Coin self() {
    return this;
  }
}

record Pocket(Coin coin) {}

class Holder {
  Coin coin;
  final List<Coin> all = new ArrayList<>();
}

class FreshNoMore {
  private static void look(Coin coin) {
    int n = coin.cents;
  }

  void run(PersistentHeap heap, PBox<Coin> box, PVec<Coin> vec, List<Integer> numbers) {
    heap.run(j -> {
      Coin a = new Coin();
      Coin[] holder = new Coin[1];
      numbers.forEach(n -> holder[0] = a);
      a.add(); // expect: R1.UNLOGGED
      Coin b = new Coin();
      Map<String, Coin> map = new HashMap<>();
      map.put("b", b);
      box.set(b, j); // expect: R1.MOVED
      Coin c = new Coin();
      Pocket pocket = new Pocket(c);
      vec.push(pocket.coin(), j); // expect: R1.MOVED
      Coin d = new Coin();
      AtomicReference<Coin> ref = new AtomicReference<>();
      ref.set(d);
      d.cents = 1; // expect: R1.UNLOGGED
      Coin e = new Coin();
      look(e);
      e.add();
      Coin same = e.self();
      same.add();
      vec.push(same, j); // expect: R1.MOVED
      vec.push(e, j);
      same.cents = 3; // expect: R1.MOVED
      Coin f = new Coin();
      Object any = f;
      Coin back = (Coin) any;
      back.add();
      vec.push(back, j);
      f.cents = 3; // expect: R1.MOVED
      List<Coin> list = new ArrayList<>();
      for (int n : numbers) {
        Coin each = new Coin();
        list.add(each);
        each.cents = n; // expect: R1.UNLOGGED
      }
      vec.push(list.get(0), j); // expect: R1.MOVED
      Coin g = new Coin();
      Supplier<Coin> supplier = () -> g;
      vec.push(supplier.get(), j);
      g.add(); // expect: R1.MOVED
      Coin h = numbers.isEmpty() ? new Coin() : list.get(0);
      vec.push(h, j); // expect: R1.MOVED
    });
  }

  Coin leaked;

  Supplier<Integer> outside(Holder other) {
    Coin a = new Coin();
    leaked = a;
    a.add(); // expect: R1.OUTSIDE
    Coin b = new Coin();
    other.coin = b;
    b.add(); // expect: R1.OUTSIDE
    Coin c = new Coin();
    other.all.add(c);
    c.add(); // expect: R1.OUTSIDE
    Coin d = new Coin();
    d.add();
    return () -> d.cents; // expect: R1.OUTSIDE
  }
}
