// Outside only and inside only exclude each other: by mark and by the capability that is asked for.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

class ContradictoryMarks {
  @OutsideTransaction @SyscallToken static void both(SysToken t) {} // expect: R4.UNDECLARED

  @OutsideTransaction @Transaction static void transaction(JournalHandle j) {} // expect: R4.UNDECLARED

  @OutsideTransaction static void handle(JournalHandle j) {} // expect: R4.UNDECLARED

  @OutsideTransaction(lock = true) static void token(String name, SysToken t) {} // expect: R4.UNDECLARED

  @OutsideTransaction @SyscallToken static void neither() {} // expect: R4.UNDECLARED

  @SyscallToken static void rest(SysToken... t) {} // expect: R4.UNDECLARED

  @OutsideTransaction
  static void fine(PBox<Long> box) {}

  @SyscallToken
  @Transaction
  static void also(JournalHandle j, SysToken t) {}

  @Transaction
  static void plain(JournalHandle j) {}
}
