package dev.intos.examples.bank;

import java.lang.reflect.Field;

/** Goes around the methods of the account, and so around the journal. */
class BalanceByReflection {
  Field balance() throws NoSuchFieldException {
    return Account.class.getDeclaredField("balance"); // expect: T.REFLECT
  }
}
