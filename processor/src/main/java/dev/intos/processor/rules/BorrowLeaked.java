package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** Reports R2.LEAK: a borrow is passed to code that could keep it. */
final class BorrowLeaked implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (op instanceof Op.Call call) {
      if (site.flow().isUnseenFunction(call)) {
        for (Operand argument : call.arguments()) report(argument, call.tree(), site);
      } else if (!site.flow().isSeenFunction(call)) {
        arguments(call.method(), call.arguments(), call.receiver(), call.tree(), site);
      }
    } else if (op instanceof Op.NewObject made && made.constructor() != null) {
      World world = site.flow().world();
      boolean holds =
          World.isRecord(made.type())
              && !world.persistent().isBorrowType(made.type())
              && world.isVerified(made.constructor());
      if (!holds && made.arguments().size() == made.constructor().getParameters().size()) {
        arguments(made.constructor(), made.arguments(), null, made.tree(), site);
      }
    }
  }

  private static void report(Operand value, Tree at, Site site) {
    if (site.isBorrow(value)) site.report(Code.R2_LEAK, at, Describe.of(value));
  }

  private static void arguments(
      ExecutableElement callee, List<Operand> arguments, Operand of, Tree at, Site site) {
    for (int i = 0; i < arguments.size() && i < callee.getParameters().size(); i++) {
      Operand argument = arguments.get(i);
      if (site.flow().keeps(callee, i, argument)) report(argument, at, site);
      if (site.context().isTransaction() && site.flow().feedsUnseen(callee, i, argument, of)) {
        site.report(Code.R2_LEAK, at, Describe.of(argument));
      }
    }
  }
}
