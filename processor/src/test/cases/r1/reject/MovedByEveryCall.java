// Every call that takes ownership moves what it is given, wherever the call stands.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Persistent
class Coin {
  int cents;
  int[] marks = new int[2];
}

@Persistent
class Purse {
  Coin coin = new Coin();
  int[] marks = new int[2];

  @Mut
  void put(@Owned Coin coin) {
    this.coin = coin;
    coin.cents = 3; // expect: R1.MOVED
  }

  @Mut
  void marks(@Owned int[] marks) {
    marks[0] = 1;
    this.marks = marks;
    marks[1] = 2; // expect: R1.MOVED
  }

  @Owned
  Coin taken() {
    return coin; // expect: R1.MOVED
  }

  @Owned
  Coin copied() {
    Coin copy = new Coin();
    copy.cents = coin.cents;
    return copy;
  }

  @Owned
  int[] shared() {
    return marks; // expect: R1.MOVED
  }
}

class MovedByEveryCall {
  static void keep(@Owned Coin coin, PVec<Coin> all, JournalHandle j) {
    all.push(coin, j);
    all.push(coin, j); // expect: R1.MOVED
  }

  static void dropped(@Owned Coin coin) {}

  @Transaction
  void all(PVec<Coin> vec, PMap<String, Coin> map, PArray<Coin> array, PBox<Purse> box, PBox<Coin> coins, JournalHandle j, SysToken t) {
    Coin a = new Coin();
    vec.insert(0, a, j);
    a.cents++; // expect: R1.MOVED
    Coin b = new Coin();
    Coin old = vec.replace(0, b, j);
    b.cents++; // expect: R1.MOVED
    old.cents++;
    vec.push(old, j);
    old.cents--; // expect: R1.MOVED
    Coin c = new Coin();
    array.set(1, c, j);
    vec.push(c, j); // expect: R1.MOVED
    Coin d = new Coin();
    PBox<Coin> boxed = PBox.create(d, t);
    d.marks[0] = 1; // expect: R1.MOVED
    Coin e = boxed.intoInner(t);
    e.cents = 2;
    PMutex<Coin> mutex = PMutex.create(e, t);
    e.cents = 4; // expect: R1.MOVED
    Coin f = new Coin();
    box.asMut(j).put(f);
    f.cents = 1; // expect: R1.MOVED
    Coin g = new Coin();
    box.asMut(j).coin = g;
    g.cents = 1; // expect: R1.MOVED
    box.asMut(j).coin.cents = 1;
    Coin h = new Coin();
    keep(h, vec, j);
    dropped(h); // expect: R1.MOVED
    Coin i = new Coin();
    Purse purse = new Purse();
    purse.coin = i;
    i.cents = 2; // expect: R1.MOVED
    int[] marks = new int[3];
    box.asMut(j).marks(marks);
    int n = marks.length; // expect: R1.MOVED
    Coin k = new Coin();
    map.put("k", k, j);
    map.put("l", k, j); // expect: R1.MOVED
    Coin l = new Coin();
    Syscalls.timerCreate("t", 1, false, (p, u, v) -> {}, l, t);
    l.cents = 1; // expect: R1.MOVED
    Coin m = new Coin();
    if (n > 3) vec.push(m, j);
    else coins.set(m, j);
    m.cents = 3; // expect: R1.MOVED
  }

  @Transaction
  void notFresh(PVec<Coin> vec, PMap<String, Coin> map, PBox<Purse> box, List<Coin> list, Coin[] array, JournalHandle j, SysToken t) {
    dropped(vec.get(0, j)); // expect: R1.MOVED
    box.asMut(j).put(vec.getMut(0, j)); // expect: R1.MOVED
    box.asMut(j).marks(box.asRef(j).marks); // expect: R1.MOVED
    vec.push(list.get(0), j); // expect: R1.MOVED
    vec.push(array[0], j); // expect: R1.MOVED
    Coin own = new Coin();
    list.add(own);
    vec.push(own, j); // expect: R1.MOVED
    map.getMutOrPut("a", () -> vec.get(0, j), j); // expect: R1.MOVED
    Coin once = new Coin();
    map.getMutOrPut("b", () -> once, j);
    once.cents = 1; // expect: R1.MOVED
    PArray<Coin> made = PArray.create(2, k -> box.asRef(j).coin, t); // expect: R1.MOVED
    for (int k = 0; k < 3; k++) {
      vec.push(once, j); // expect: R1.MOVED
    }
    Coin each = new Coin();
    while (each.cents < 3) { // expect: R1.MOVED
      vec.push(each, j); // expect: R1.MOVED
    }
  }

  Coin kept;

  void outside(PersistentHeap heap, PBox<Coin> box) {
    Coin own = new Coin();
    kept = own;
    heap.run(j -> box.set(own, j)); // expect: R1.MOVED
    Coin listed = new Coin();
    List<Coin> list = List.of(listed);
    heap.run(j -> box.set(listed, j)); // expect: R1.MOVED
    PBox<Coin> root = heap.root("c", Coin.class, () -> listed); // expect: R1.MOVED
    Optional<Coin> one = Optional.of(new Coin());
    heap.run(j -> box.set(one.get(), j));
    int cents = one.get().cents; // expect: R1.MOVED
  }
}
