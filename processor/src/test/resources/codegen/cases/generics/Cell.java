package generics;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;

@Persistent
class Cell<@Persistent T> {
  private T content;
  final T first;
  Cell<T> next;

  Cell(@Owned T first) {
    this.first = first;
  }

  @Mut
  void put(@Owned T content, @Owned Cell<T> next) {
    this.content = content;
    this.next = next;
  }

  String show() {
    return "" + first + content + (next == null ? "" : next.show());
  }
}
