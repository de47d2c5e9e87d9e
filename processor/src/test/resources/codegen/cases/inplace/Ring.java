package inplace;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** Everything in place, a constructor without parameters. */
@Persistent
class Ring {
  final long[] cells = new long[3];
  int next;

  @Mut
  void add(long n) {
    cells[next++] = n;
  }
}
