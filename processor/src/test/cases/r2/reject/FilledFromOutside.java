// A copy of an array holds what the array held, and a stream may be collected into what was there before.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Persistent
class Coin {
  int cents;
  int cents() { return cents; }
}

class FilledFromOutside {
  private Object held;
  private final List<Object> list = new ArrayList<>();
  private final Map<Integer, Coin> map = new HashMap<>();

  int test(PersistentHeap heap, PBox<Coin> box, PVec<Coin> vec) {
    return heap.call(j -> {
      Coin coin = box.asRef(j);
      held = new Object[] {coin}.clone(); // expect: R2.STORE
      Coin[] mine = {coin};
      Coin[] copy = mine.clone();
      int cents = copy[0].cents();
      held = copy; // expect: R2.STORE
      vec.stream(j).collect(Collectors.toCollection(() -> list)); // expect: R2.STORE
      vec.stream(j).collect(() -> list, List::add, List::addAll); // expect: R2.STORE
      vec.stream(j).collect(Collectors.toMap(Coin::cents, c -> c, (a, b) -> a, () -> map)); // expect: R2.STORE
      cents += vec.stream(j).collect(Collectors.toCollection(ArrayList::new)).size();
      cents += vec.stream(j).map(Coin::cents).collect(Collectors.toCollection(ArrayList::new)).get(0);
      List<Integer> sums = new ArrayList<>();
      return cents + vec.stream(j).map(Coin::cents).collect(Collectors.toCollection(() -> sums)).size();
    });
  }
}
