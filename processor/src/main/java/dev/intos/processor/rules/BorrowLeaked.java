package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reports R2.LEAK: a borrow is passed to code that could keep it. */
final class BorrowLeaked implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (op instanceof Op.Call call) {
      if (site.flow().isUnseenFunction(call)) {
        for (Operand argument : call.arguments()) report(argument, call.tree(), site);
      } else if (site.flow().isSeenFunction(call)) {
        for (int i = 0; i < call.arguments().size(); i++) {
          if (site.flow().hidesFromCallers(call, i))
            report(call.arguments().get(i), call.tree(), site);
        }
      } else {
        arguments(call.method(), call.arguments(), call.instantiated(), call.tree(), site);
        results(call, site);
        if (site.context().isTransaction() && site.flow().letsComponentGo(call)) {
          site.report(Code.R2_LEAK, call.tree(), Describe.of(call.receiver()));
        }
      }
    } else if (op instanceof Op.NewObject made && made.constructor() != null) {
      World world = site.flow().world();
      boolean holds =
          World.isRecord(made.type())
              && !world.persistent().isBorrowType(made.type())
              && world.isVerified(made.constructor());
      for (int i = 0; holds && i < made.arguments().size(); i++) {
        Operand argument = made.arguments().get(i);
        if (site.flow().leavesRecord(made, i)) report(argument, made.tree(), site);
      }
      if (!holds && made.arguments().size() == made.constructor().getParameters().size()) {
        arguments(made.constructor(), made.arguments(), made.instantiated(), made.tree(), site);
      }
    }
  }

  private static void report(Operand value, Tree at, Site site) {
    if (site.isBorrow(value)) site.report(Code.R2_LEAK, at, Describe.of(value));
  }

  private static void arguments(
      ExecutableElement callee, List<Operand> arguments, ExecutableType as, Tree at, Site site) {
    for (int i = 0; i < arguments.size() && i < callee.getParameters().size(); i++) {
      Operand argument = arguments.get(i);
      if (site.flow().keeps(callee, i, argument)) report(argument, at, site);
      TypeMirror type = as.getParameterTypes().get(i);
      if (site.context().isTransaction()
          && site.flow().feedsUnseen(callee, i, type, site.flow().op())) {
        site.report(Code.R2_LEAK, at, Describe.of(argument));
      }
    }
  }

  private static void results(Op.Call call, Site site) {
    for (int i = 0; i < call.arguments().size() && i < call.method().getParameters().size(); i++) {
      if (!site.context().isTransaction() || !site.flow().letsResultGo(call, i)) continue;
      Operand function = call.arguments().get(i);
      site.report(Code.R2_LEAK, function.tree(), Describe.of(function));
    }
  }
}
