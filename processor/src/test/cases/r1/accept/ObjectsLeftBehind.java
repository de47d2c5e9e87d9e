// What has become of one object says nothing of another that a local names later, or on another way.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;

@Persistent
class Coin {
  int cents;
}

class ObjectsLeftBehind {
  private static Coin first(PVec<Coin> all, boolean used, JournalHandle j) {
    Coin a = new Coin();
    if (used) {
      all.push(a, j);
      return new Coin();
    }
    return a;
  }

  @Transaction
  void loops(PVec<Coin> all, PQueue<Coin> queue, PBox<Coin> box, List<Integer> numbers, JournalHandle j) {
    Coin next = all.pop(j);
    while (next != null && queue.pushBack(next, j)) next = all.size(j) > 0 ? all.pop(j) : null;
    if (next != null) all.push(next, j);
    Coin last = new Coin();
    for (int n : numbers) {
      last.cents += n;
      all.push(last, j);
      last = new Coin();
    }
    all.push(last, j);
    Coin current = null;
    for (int n : numbers) {
      if (current == null) current = new Coin();
      current.cents += n;
      if (n > 3) {
        all.push(current, j);
        current = null;
      }
    }
    if (current != null) box.set(current, j);
    all.push(first(all, numbers.isEmpty(), j), j);
    Coin kept;
    do {
      kept = new Coin();
      try {
        kept.cents = Integer.parseInt("3");
        all.push(kept, j);
        kept = new Coin();
      } catch (NumberFormatException e) {
        kept = new Coin();
      }
    } while (kept.cents < 0);
    box.set(kept, j);
  }
}
