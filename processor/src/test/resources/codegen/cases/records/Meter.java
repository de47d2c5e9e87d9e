package records;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** A class with nothing but fields. */
@Persistent
final class Meter {
  int count;
  Money price;
  Reading last;

  @Mut
  void count() {
    count++;
  }
}
