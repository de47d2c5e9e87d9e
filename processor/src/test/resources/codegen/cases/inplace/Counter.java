package inplace;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

@Persistent
final class Counter {
  private final String name;
  private final int step;
  private int count;

  Counter(String name, int step) {
    this.name = name;
    this.step = step;
  }

  @Mut
  void add(int n) {
    count += n * step;
  }

  String show() {
    return name + step + count;
  }
}
