// Type variables, wildcards and generic persistent classes carry the kind of what they stand for.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

@Persistent
class Cell {
  int value;

  @Mut
  void add(int n) {
    value += n;
  }
}

@Persistent
class Slot<@Persistent T> {
  private T item;
  private int uses;

  Slot(T item) {
    this.item = item;
  }

  T item() {
    return item;
  }

  @Mut
  T use() {
    uses++;
    return item;
  }

  @Mut
  void put(@Owned T item) {
    this.item = item;
  }

  @Persistent
  static class Pair<@Persistent A, @Persistent B> {
    A first;
    B second;

    Pair(A first, B second) {
      this.first = first;
      this.second = second;
    }

    A first() {
      return first;
    }
  }
}

class GenericHelpers {
  static <@Persistent T> T first(PVec<T> all, JournalHandle j) {
    return all.get(0, j);
  }

  @Mut
  static <@Persistent T> T firstMut(PVec<T> all, JournalHandle j) {
    return all.getMut(0, j);
  }

  static <@Persistent T> void put(PBox<T> box, @Owned T value, JournalHandle j) {
    box.set(value, j);
  }

  static <@Persistent T> PBox<T> boxed(@Owned T value, SysToken t) {
    return PBox.create(value, t);
  }

  static <T extends Cell> void bump(@Mut T cell) {
    cell.value++;
    cell.add(2);
  }

  static int sum(PVec<? extends Cell> all, JournalHandle j) {
    int[] sum = {0};
    all.forEach(c -> sum[0] += c.value, j);
    for (Cell c : all.elements(j)) sum[0] += c.value;
    return sum[0];
  }

  static void fill(PVec<? super Cell> all, JournalHandle j) {
    all.push(new Cell(), j);
  }

  static void touch(PBox<? extends Cell> box, JournalHandle j) {
    box.asMut(j).value++;
  }

  static <T> T same(T value) {
    return value;
  }

  void run(PersistentHeap heap, PBox<Slot<Cell>> box, PBox<Slot<int[]>> arrays, PVec<Cell> all, PBox<Slot.Pair<Cell, int[]>> pair) {
    heap.run((j, t) -> {
      box.asMut(j).item().value = first(all, j).value;
      box.asMut(j).use().add(1);
      box.asMut(j).put(new Cell());
      arrays.asMut(j).item()[0] = 3;
      arrays.asMut(j).put(new int[4]);
      pair.asMut(j).first.value++;
      pair.asMut(j).first().value++;
      pair.asMut(j).second[1] = pair.asRef(j).second[0];
      firstMut(all, j).add(2);
      bump(firstMut(all, j));
      bump(all.getMut(1, j));
      touch(PBox.create(new Cell(), t), j);
      boxed(new int[3], t).asMut(j)[0] = sum(all, j);
      put(box, new Slot<>(new Cell()), j);
      fill(all, j);
      int n = same(all.size(j));
      all.getMut(0, j).add(n);
    });
    Slot<Cell> own = new Slot<>(new Cell());
    own.item().add(1);
    own.use().value++;
    Slot.Pair<Cell, int[]> two = new Slot.Pair<>(new Cell(), new int[2]);
    two.second[0] = two.first().value;
  }
}
