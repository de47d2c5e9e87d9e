// The container that one function of a call returns is given to the others.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;

@Persistent
class Leaf {
  int size;
}

class CollectedIntoWhatAFunctionReturns {
  private static final List<Leaf> KEPT = new ArrayList<>();

  @Transaction
  int use(PVec<Leaf> leaves, JournalHandle j) {
    List<Leaf> outer = KEPT;
    leaves.stream(j).collect(() -> KEPT, List::add, List::addAll); // expect: R2.STORE
    leaves.stream(j).collect(() -> outer, (list, leaf) -> list.add(leaf), (a, b) -> {}); // expect: R2.STORE
    List<Leaf> local = leaves.stream(j).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    List<Leaf> mine = new ArrayList<>();
    leaves.stream(j).collect(() -> mine, List::add, List::addAll);
    return local.size() + mine.get(0).size;
  }
}
