package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.model.Op;

/** Reports R4.OUTSIDE: a system call is made where no transaction is certainly running. */
final class SyscallOutsideTransaction implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (site.context().isTransaction() || !(op instanceof Op.Call call)) return;
    if (site.flow().world().marks().isSyscall(call.method())) {
      site.report(Code.R4_OUTSIDE, call.tree(), Describe.of(call.tree()));
    }
  }
}
