package inplace;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;

/** Final arrays and objects that are made in the class, and filled when it is read. */
@Persistent
class Buffer {
  private static final int SIZE = 4;

  final byte[] cells = new byte[2 * SIZE];
  private final Counter counter = new Counter("buffer", SIZE);
  final long limit = 10;
  final int size;
  final int[] slots;
  Counter spare;

  Buffer(int size) {
    this.size = size;
    this.slots = new int[size];
  }

  @Mut
  void put(int n) {
    cells[7] = (byte) n;
    slots[size - 1] = n;
    counter.add(n);
  }

  @Mut
  void spare(@Owned Counter spare) {
    this.spare = spare;
  }

  String show() {
    return cells[7] + " " + slots[size - 1] + " " + counter.show() + " " + limit + " " + spare.show();
  }
}
