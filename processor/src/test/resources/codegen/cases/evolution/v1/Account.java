package evolution;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** The first version. */
@Persistent
class Account {
  private final String owner;
  private int balance;
  String gone = "gone";
  final byte[] cells = new byte[2];
  Tag tag;

  Account(String owner) {
    this.owner = owner;
  }

  @Mut
  void set(int n) {
    balance = n;
    cells[1] = (byte) n;
    tag = new Tag("tag", n);
  }

  @Persistent
  record Tag(String name, int number) {}
}
