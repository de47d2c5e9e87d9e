package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import java.util.List;

/** Reports R2.THROW: a borrow is put into an exception. */
final class BorrowThrown implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    World world = site.flow().world();
    if (op instanceof Op.NewObject made && world.isThrowable(made.type())) {
      carried(made.arguments(), op, site);
    } else if (op instanceof Op.Call call
        && call.receiver() != null
        && world.isThrowable(call.receiver().type())) {
      carried(call.arguments(), op, site);
    } else if (op instanceof Op.PutField put
        && put.object() != null
        && world.isThrowable(put.object().type())
        && !isConstructorStore(put, site)) {
      carried(List.of(put.value()), op, site);
    } else if (op instanceof Op.Throw thrown) {
      carried(List.of(thrown.value()), op, site);
    }
  }

  /** An exception class that keeps a persistent parameter is reported as any other: R2.STORE. */
  private static boolean isConstructorStore(Op.PutField put, Site site) {
    return put.object().slot() == site.body().self();
  }

  private static void carried(List<Operand> values, Op op, Site site) {
    for (Operand value : values) {
      if (site.isBorrow(value)) site.report(Code.R2_THROW, op.tree(), Describe.of(value));
    }
  }
}
