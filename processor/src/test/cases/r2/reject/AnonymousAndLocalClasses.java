// An instance of an anonymous or local class holds what it captures as long as it lives.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

@Persistent
class Mast {
  private int height;
  int height() { return height; }
  @Mut void raise(int n) { height += n; }
}

abstract class Task {
  abstract int work();
  int twice() { return work() * 2; }
}

class AnonymousAndLocalClasses {
  static Object kept;
  static Mast mast;
  private final List<Task> tasks = new ArrayList<>();
  static int run(Task task) { return task.work(); }
  static void note(Object o) { kept = o; }

  void use(PersistentHeap heap, PBox<Mast> box, PVec<Mast> masts, List<Integer> numbers) {
    heap.run(j -> {
      Mast m = box.asMut(j);
      tasks.add(new Task() { // expect: R2.CAPTURE
        @Override int work() { return m.height(); }
      });
      int n = new Task() {
        @Override int work() { return m.height(); }
      }.work();
      note(new Object() { // expect: R2.CAPTURE
        @Override public String toString() { return "" + m.height(); }
      });
      numbers.sort(new Comparator<Integer>() {
        @Override public int compare(Integer a, Integer b) { return a - b + m.height(); }
      });
      numbers.forEach(new java.util.function.Consumer<Integer>() {
        @Override public void accept(Integer i) {
          m.raise(i);
          mast = m; // expect: R2.STORE
        }
      });
      new Object() {
        void hello() { mast = m; } // expect: R2.STORE
      }.hello();
    });
    heap.run(j -> {
      Mast m = box.asRef(j);
      class Sum {
        int sum;
        void add(int n) { sum += n + m.height(); }
      }
      Sum sum = new Sum();
      numbers.forEach(sum::add);
      numbers.forEach(n -> sum.add(n));
      class Keep { // expect: R2.CAPTURE
        int height() { return m.height(); }
      }
      kept = new Keep();
      class Never {
        int height() { return m.height(); }
      }
    });
    heap.run(j -> {
      Mast m = box.asRef(j);
      record Line(int height, String text) {}
      List<Line> lines = new ArrayList<>();
      lines.add(new Line(m.height(), "m"));
      kept = lines;
      record Held(Mast mast) {}
      Held held = new Held(m);
      int n = held.mast().height();
      kept = held; // expect: R2.STORE
      enum Size { SMALL, LARGE }
      kept = m.height() > 3 ? Size.LARGE : Size.SMALL;
    });
    List<Integer> view = heap.call(j -> {
      Mast m = box.asRef(j);
      return new AbstractList<Integer>() { // expect: R2.CAPTURE
        @Override public Integer get(int i) { return m.height() + i; }
        @Override public int size() { return 3; }
      };
    });
    Iterator<Integer> fresh = heap.call(j -> {
      int h = box.asRef(j).height();
      return new Iterator<Integer>() {
        private int at;
        @Override public boolean hasNext() { return at < h; }
        @Override public Integer next() { return at++; }
      };
    });
    heap.run(new TxBody() {
      @Override public void run(JournalHandle j) {
        box.asMut(j).raise(1);
        mast = box.asRef(j); // expect: R2.STORE
      }
    });
    Mast out = heap.call(new TxFunction<Mast>() {
      @Override public Mast call(JournalHandle j) { return box.asRef(j); } // expect: R2.RETURN
    });
  }
}
