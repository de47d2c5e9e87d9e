package dev.intos.examples.bank;

import dev.intos.runtime.PBox;

/** Makes a box where no transaction runs: after a crash nobody would know of it. */
class BoxWithoutToken {
  PBox<Account> open(String owner) {
    return PBox.create(new Account(owner), null); // expect: R4.FORGED
  }
}
