package inherit;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** A third level. */
@Persistent
final class Bonus extends Savings {
  String text;

  Bonus(String owner, double rate) {
    super(owner, rate);
  }

  @Mut
  void text(String text) {
    this.text = text;
  }
}
