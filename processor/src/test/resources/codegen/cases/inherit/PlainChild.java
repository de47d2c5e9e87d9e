package inherit;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** Leaves the superclass's fields to its codec. */
@Persistent
class PlainChild extends Plain {
  private int b;
  final int[] more = new int[1];

  @Mut
  void set(int n) {
    a = n;
    b = n;
    cells[1] = n;
    more[0] = n;
  }

  String show() {
    return "" + a + b + cells[1] + more[0];
  }
}
