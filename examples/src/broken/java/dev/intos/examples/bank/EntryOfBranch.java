package dev.intos.examples.bank;

import dev.intos.annotations.Persistent;

/** A branch whose entries are inner objects: each would take the whole branch along. */
class EntryOfBranch {
  private final String city = "Genoa";

  @Persistent
  class Entry { // expect: R3.ENCLOSING
    private long amount;

    String text() {
      return city + ": " + amount;
    }
  }
}
