// Fields, arrays, holders and collections that were there before are volatile state, however the body reaches them.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;

@Persistent
class Gate {
  private static int made;
  int opened;

  Gate() {
    made++; // warn: X.SIDE_EFFECT
  }

  @Mut
  void open() {
    opened++;
    made = 3; // warn: X.SIDE_EFFECT
  }

  static void reset() {
    made = 0;
  }
}

class Counter {
  int n;
  int[] cells = new int[3];
  static int all;
  Counter next;
  final List<Integer> seen = new ArrayList<>();

  void bump() {
    n++;
  }
}

interface Log {
  List<String> LINES = new ArrayList<>();
}

enum Mode {
  ON, OFF;

  int uses;
}

class SideEffectsInEveryShape {
  private Counter counter = new Counter();
  private int[] totals = new int[3];
  private static long last;
  private String name = "";

  class Inner {
    int inner;

    void run(PersistentHeap heap) {
      heap.run(j -> {
        inner++; // warn: X.SIDE_EFFECT
        name += "x"; // warn: X.SIDE_EFFECT
        SideEffectsInEveryShape.this.totals[0]--; // warn: X.SIDE_EFFECT
      });
    }
  }

  void fields(PersistentHeap heap, Counter given, Counter... more) {
    Counter local = new Counter();
    heap.run(j -> {
      counter.n = 1; // warn: X.SIDE_EFFECT
      this.counter.next.n++; // warn: X.SIDE_EFFECT
      counter.cells[1] = 2; // warn: X.SIDE_EFFECT
      Counter.all++; // warn: X.SIDE_EFFECT
      last |= 3; // warn: X.SIDE_EFFECT
      given.n = 4; // warn: X.SIDE_EFFECT
      more[0].n = 5; // warn: X.SIDE_EFFECT
      more[0] = given; // warn: X.SIDE_EFFECT
      local.n++; // warn: X.SIDE_EFFECT
      Counter alias = counter;
      alias.n = 7; // warn: X.SIDE_EFFECT
      int[] cells = totals;
      cells[0]++; // warn: X.SIDE_EFFECT
      Arrays.fill(totals, 0); // warn: X.SIDE_EFFECT
      System.arraycopy(cells, 0, totals, 1, 2); // warn: X.SIDE_EFFECT
      Mode.ON.uses++; // warn: X.SIDE_EFFECT
      Log.LINES.add("a"); // warn: X.SIDE_EFFECT
      counter.seen.add(3); // warn: X.SIDE_EFFECT
    });
  }

  void collections(PersistentHeap heap, List<Integer> list, Map<String, List<Integer>> map, BitSet bits, StringJoiner text) {
    heap.run(j -> {
      list.set(0, 1); // warn: X.SIDE_EFFECT
      list.sort(null); // warn: X.SIDE_EFFECT
      Collections.sort(list); // warn: X.SIDE_EFFECT
      Collections.addAll(list, 1, 2); // warn: X.SIDE_EFFECT
      map.get("a").add(3); // warn: X.SIDE_EFFECT
      map.computeIfAbsent("b", k -> new ArrayList<>()).add(1); // warn: X.SIDE_EFFECT, X.SIDE_EFFECT
      map.keySet().clear(); // warn: X.SIDE_EFFECT
      map.entrySet().iterator().next().setValue(List.of()); // warn: X.SIDE_EFFECT
      list.subList(0, 2).clear(); // warn: X.SIDE_EFFECT
      bits.set(3); // warn: X.SIDE_EFFECT
      text.add("x"); // warn: X.SIDE_EFFECT
      Iterator<Integer> it = list.iterator();
      it.next();
      it.remove(); // warn: X.SIDE_EFFECT
      List<Integer> same = list;
      same.add(4); // warn: X.SIDE_EFFECT
    });
  }

  void lambdas(PersistentHeap heap, List<Integer> list, int[] holder) {
    Consumer<Integer> add = list::add;
    heap.run(j -> {
      List.of(1, 2).forEach(n -> holder[0] += n); // warn: X.SIDE_EFFECT
      List.of(1, 2).forEach(n -> counter.n += n); // warn: X.SIDE_EFFECT
      List.of(1, 2).forEach(list::add); // warn: X.SIDE_EFFECT
    });
    heap.call(j -> holder[0]++); // warn: X.SIDE_EFFECT
    heap.view(j -> list.remove(0)); // warn: X.SIDE_EFFECT
    heap.run(new TxBody() {
      int times;

      @Override
      public void run(JournalHandle j) {
        holder[0] = 3; // warn: X.SIDE_EFFECT
        counter.n++; // warn: X.SIDE_EFFECT
      }
    });
  }
}
