// Classes of a dependency are known by the marks in their class files.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import store.Entry;
import store.Ledger;
import store.Runner;

class Use {
  private Ledger kept;

  long outside(Runner runner) {
    Ledger fresh = new Ledger();
    fresh.post(3);
    Ledger owned = Ledger.owned(4);
    owned.post(1);
    long sum = Ledger.total(fresh, owned) + fresh.sum();
    sum += kept.sum(); // expect: R1.OUTSIDE
    sum += Ledger.total(fresh, kept); // expect: R1.OUTSIDE
    return sum + runner.inside(n -> n + 1);
  }

  void inside(PersistentHeap heap, PBox<Ledger> box, PVec<Ledger> all, Runner runner) {
    heap.run(j -> {
      box.asMut(j).post(box.asRef(j).sum());
      box.asRef(j).post(1); // expect: R1.UNLOGGED
      box.asRef(j).days()[0] = 1; // expect: R1.UNLOGGED
      box.asRef(j).last().amount = 3; // expect: R1.UNLOGGED
      box.asMut(j).lastMut().amount = 3;
      box.asRef(j).lastMut().amount = 3; // expect: R1.UNLOGGED
      Ledger.reset(box.asRef(j), new int[1]); // expect: R1.UNLOGGED
      Ledger.reset(box.asMut(j), box.asRef(j).days()); // expect: R1.UNLOGGED
      Entry e = new Entry();
      box.asMut(j).replace(e);
      e.amount = 3; // expect: R1.MOVED
      box.asMut(j).replace(box.asMut(j).lastMut()); // expect: R1.MOVED
      int[] parts = {1, 2};
      Entry made = new Entry(parts);
      parts[0] = 3; // expect: R1.MOVED
      box.set(Ledger.owned(3), j);
      runner.each(all, l -> l.post(1), j);
      runner.each(all, Ledger::sum, j);
      long sum = Runner.sum(all, Ledger::sum, j) + Runner.sum(all, l -> l.days()[0], j);
      Runner.sum(all, l -> l.days()[0]++, j); // expect: R1.UNLOGGED
    });
  }
}
