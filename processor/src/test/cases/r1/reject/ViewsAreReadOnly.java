// In a view nothing is lent to be written and nothing changes, in whatever form its body comes.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.function.Function;
import java.util.function.Supplier;

@Persistent
class Note {
  String text = "";
  int[] marks = new int[2];

  @Mut
  void mark() {
    marks[0]++;
  }

  int marks() {
    return marks[0];
  }
}

class ViewsAreReadOnly {
  private final PBox<Note> box;

  ViewsAreReadOnly(PBox<Note> box) {
    this.box = box;
  }

  private int marked(JournalHandle j) {
    box.asMut(j).mark();
    return box.asRef(j).marks();
  }

  private int read(JournalHandle j) {
    return box.asRef(j).marks();
  }

  void run(PersistentHeap heap, PVec<Note> all, PMap<String, Note> named, PQueue<Note> queue, PArray<Note> array) {
    heap.view(j -> box.asMut(j).marks()); // expect: R1.UNLOGGED
    heap.view(j -> all.getMut(0, j).marks()); // expect: R1.UNLOGGED
    heap.view(j -> named.getMut("a", j).text); // expect: R1.UNLOGGED
    heap.view(j -> array.getMut(0, j).text); // expect: R1.UNLOGGED
    heap.view(j -> queue.pushBack(new Note(), j)); // expect: R1.UNLOGGED
    heap.view(j -> queue.popFront(j).isPresent()); // expect: R1.UNLOGGED
    heap.view(j -> all.pop(j).marks()); // expect: R1.UNLOGGED
    heap.view(j -> named.remove("a", j) == null); // expect: R1.UNLOGGED
    heap.view(j -> {
      all.forEachMut(n -> n.mark(), j); // expect: R1.UNLOGGED
      all.clear(j); // expect: R1.UNLOGGED
      box.set(new Note(), j); // expect: R1.UNLOGGED
      all.swap(0, 1, j); // expect: R1.UNLOGGED
      box.asRef(j).mark(); // expect: R1.UNLOGGED
      Note own = new Note();
      own.mark();
      return own.marks() + all.get(0, j).marks() + queue.size(j);
    });
    heap.view(this::read);
    heap.view(j -> marked(j)); // expect: R1.UNLOGGED
    heap.view(this::marked); // expect: R1.UNLOGGED
    heap.view(new TxFunction<Integer>() {
      @Override
      public Integer call(JournalHandle j) {
        return marked(j); // expect: R1.UNLOGGED
      }
    });
    TxFunction<Integer> both = j -> box.asMut(j).marks(); // expect: R1.UNLOGGED
    heap.call(both);
    heap.view(both);
  }
}
