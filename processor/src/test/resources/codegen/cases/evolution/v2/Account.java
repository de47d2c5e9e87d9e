package evolution;

import dev.intos.annotations.Persistent;

/** The second: fields came, went, moved and grew. */
@Persistent
class Account {
  Tag tag;
  private long balance;
  final byte[] cells = new byte[2];
  private final String owner;
  private final String iban;
  private final int size;
  final int[] more = new int[1];
  Long limit;

  Account(String owner, String iban, int size) {
    this.owner = owner;
    this.iban = iban;
    this.size = size;
  }

  String show() {
    return owner + balance + cells[1] + tag + iban + size + more[0] + limit;
  }

  @Persistent
  record Tag(boolean set, long number, String name) {}
}
