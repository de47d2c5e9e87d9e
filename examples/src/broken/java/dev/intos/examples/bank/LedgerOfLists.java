package dev.intos.examples.bank;

import dev.intos.annotations.Persistent;
import java.util.ArrayList;
import java.util.List;

/** Keeps the log in an ordinary list, which no journal sees. */
@Persistent
class LedgerOfLists {
  private List<Transfer> transfers = new ArrayList<>(); // expect: R3.FIELD
}
