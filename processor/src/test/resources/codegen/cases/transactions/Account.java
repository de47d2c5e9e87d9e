package transactions;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

@Persistent
public class Account {
  long balance;

  @Mut
  void add(long n) {
    balance += n;
  }
}
