// An iterator over a persistent object keeps where it is in fields of its own: they are no persistent memory.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Iterator;

@Persistent
class Reel implements Iterable<Integer> {
  private final int[] frames = new int[8];
  private int size;

  @Mut void add(int frame) { frames[size++] = frame; }

  @Override public Frames iterator() { return new Frames(); }

  class Frames implements Iterator<Integer> {
    private int at;
    private String seen = "";

    @Override public boolean hasNext() { return at < size; }

    @Override public Integer next() {
      seen += frames[at];
      return frames[at++];
    }
  }
}

class FieldsOfIterators {
  static int sum(PersistentHeap heap, PBox<Reel> box) {
    return heap.view(j -> {
      int sum = 0;
      for (int frame : box.asRef(j)) sum += frame;
      return sum;
    });
  }
}
