package dev.intos.examples.bank;

import dev.intos.annotations.SyscallToken;

/** A system call of the bank's own that asks for no permission. */
class PrintCall {
  @SyscallToken
  static void print(Transfer transfer) { // expect: R4.UNDECLARED
    System.out.println(transfer);
  }
}
