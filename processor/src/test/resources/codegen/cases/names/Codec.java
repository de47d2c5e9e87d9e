package names;

import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;

@Persistent
record Codec(int PersistentHeap) {
  @Transaction
  public int heap(int heap, int j, int t, int aborted, int cause, int codec)
      throws java.io.IOException {
    return PersistentHeap + heap + j + t + aborted + cause + codec;
  }
}
