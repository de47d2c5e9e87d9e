// A method that returns a new list of read-only borrows makes none of them mutable, and sorting neither.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

@Persistent
class Plank {
  int length;
}

class ListsOfReadOnlyBorrows {
  static List<Plank> all(PVec<Plank> planks, JournalHandle j) {
    List<Plank> list = new ArrayList<>();
    for (Plank p : planks.elements(j)) list.add(p);
    return list;
  }

  @Transaction
  void use(PVec<Plank> planks, JournalHandle j) {
    all(planks, j).stream().sorted(Comparator.comparing(p -> p.length)).toList().get(0).length = 1; // expect: R1.UNLOGGED
    all(planks, j).get(0).length = 1; // expect: R1.UNLOGGED
    all(planks, j).stream().toList().get(0).length = 1; // expect: R1.UNLOGGED
    all(planks, j).stream().sorted((a, b) -> 0).toList().get(0).length = 1; // expect: R1.UNLOGGED
    planks.stream(j).sorted(Comparator.comparing(p -> p.length)).findFirst().get().length = 1; // expect: R1.UNLOGGED
  }
}
