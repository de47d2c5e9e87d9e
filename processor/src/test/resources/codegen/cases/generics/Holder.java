package generics;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PMap;
import dev.intos.runtime.PVec;

/** Fields of instantiated types, as a class without type parameters has them. */
@Persistent
class Holder {
  private Cell<String> text;
  Cell<Couple<String, Integer>> couples;
  private PVec<Long> numbers;
  PMap<String, PBox<Cell<String>>> boxes;
  private PBox<? extends Cell<String>> some;

  @Mut
  void set(
      @Owned Cell<String> text,
      @Owned Cell<Couple<String, Integer>> couples,
      PVec<Long> numbers,
      PMap<String, PBox<Cell<String>>> boxes,
      PBox<? extends Cell<String>> some) {
    this.text = text;
    this.couples = couples;
    this.numbers = numbers;
    this.boxes = boxes;
    this.some = some;
  }

  Cell<String> text() {
    return text;
  }

  PVec<Long> numbers() {
    return numbers;
  }

  PBox<? extends Cell<String>> some() {
    return some;
  }
}
