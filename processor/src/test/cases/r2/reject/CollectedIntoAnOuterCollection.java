// A collector puts the elements into what its function returns, which may be there before the transaction.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

@Persistent
class Twig {
  int size;
}

class CollectedIntoAnOuterCollection {
  private static final List<Twig> KEPT = new ArrayList<>();

  @Transaction
  void use(PVec<Twig> twigs, JournalHandle j) {
    twigs.stream(j).collect(Collectors.toCollection(() -> KEPT)); // expect: R2.STORE
  }
}
