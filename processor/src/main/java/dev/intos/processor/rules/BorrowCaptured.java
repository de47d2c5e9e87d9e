package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.Collection;

/** Reports R2.CAPTURE: a borrow is captured by code that outlives the transaction. */
final class BorrowCaptured implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    var contexts = site.flow().analysis().contexts();
    if (op instanceof Op.Closure closure) {
      if (!contexts.isAtOnce(closure.body())) {
        captured(closure.body().captured(), closure.tree(), site);
      }
    } else if (op instanceof Op.NewObject made && made.anonymous() != null) {
      if (!contexts.isAtOnce(made)) captured(made.anonymous().captured(), made.tree(), site);
    } else if (op instanceof Op.Call call) {
      Operand function = site.flow().givenToThreads(call);
      if (function != null) {
        site.report(Code.R2_CAPTURE, function.tree(), Describe.of(call.receiver()));
      }
    } else if (op instanceof Op.DeclareClass local && local.declared() != null) {
      if (!contexts.isAtOnce(local.declared())) {
        captured(local.declared().captured(), local.tree(), site);
      }
    }
  }

  private static void captured(Collection<Slot> slots, Tree at, Site site) {
    for (Slot slot : slots) {
      if (site.flow().isBorrow(slot)) {
        site.report(Code.R2_CAPTURE, at, Describe.captured(slot, at));
        return;
      }
    }
  }
}
