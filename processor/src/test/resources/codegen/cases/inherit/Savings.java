package inherit;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import inherit.base.Account;

/** A final field of its own, one that the superclass's constructor takes. */
@Persistent
class Savings extends Account {
  private final double rate;
  int number; // another one than the superclass's

  Savings(String owner, double rate) {
    super(owner);
    this.rate = rate;
  }

  @Override
  public String show() {
    return super.show() + " " + rate + " " + number;
  }

  @Mut
  void count() {
    number += 10;
  }
}
