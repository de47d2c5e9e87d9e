// A persistent object has one owner: a borrow may not be assigned to a field of another persistent object, nor put in by a JDK holder.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.function.Consumer;

@Persistent
class Wheel {
  private int size;
  int size() { return size; }
}

@Persistent
class Bike {
  Wheel front = new Wheel();
  Wheel back = new Wheel();
  int[] gears = new int[3];
  static Wheel spare;
  static int[] lent;
  Wheel front() { return front; }
  @Mut void same() { back = front; } // expect: R2.STORE
  @Mut void given(Wheel wheel) { front = wheel; } // expect: R2.STORE
  @Mut void owned(@Owned Wheel wheel) { front = wheel; }
  void spare() { spare = front; } // expect: R2.STORE
  void lend() { lent = gears; } // expect: R2.STORE
  void lendCopy() { lent = gears.clone(); }
  @Mut void local(Bike other) {
    Wheel w = other.front();
    back = w; // expect: R2.STORE
    gears = other.gears; // expect: R2.STORE
    gears = other.gears.clone();
  }
}

class StoredAsASecondOwner {
  static void use(PersistentHeap heap, PBox<Bike> a, PBox<Bike> b, PVec<Wheel> wheels) {
    heap.run(j -> {
      Bike bike = a.asMut(j);
      bike.front = b.asRef(j).front; // expect: R2.STORE
      bike.front = wheels.get(0, j); // expect: R2.STORE
      bike.front = wheels.pop(j);
      bike.back = new Wheel();
      Bike.spare = b.asRef(j).front; // expect: R2.STORE
      Consumer<Wheel> set = w -> bike.back = w; // expect: R2.STORE
      set.accept(b.asRef(j).front);
    });
  }
}
