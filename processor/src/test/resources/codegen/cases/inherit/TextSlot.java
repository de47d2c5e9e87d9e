package inherit;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import inherit.base.Slot;

/** Puts a type argument in. */
@Persistent
final class TextSlot extends Slot<String> {
  TextSlot(String first) {
    super(first);
  }

  @Mut
  void put(String text) {
    content = text;
  }

  String show() {
    return first + content;
  }
}
