package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.flow.Context;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * X.NONDETERMINISM: a transaction or a task's code reads a clock, randomness or the environment, or
 * does input or output, and would decide otherwise when it runs again.
 *
 * <p>What an expression goes on to do with what it got so is the same fault and not said again
 * ({@code new Random().nextInt()}).
 */
final class NondeterministicRead implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (!site.context().isTransaction() && site.context() != Context.TASK) return;
    Sources sources = new Sources(site.flow());
    String why = sources.why(op);
    if (why == null || operands(op).stream().anyMatch(o -> comesOfOne(o, sources))) return;
    site.report(Code.X_NONDETERMINISM, op.tree(), Describe.of(method(op)), why);
  }

  /** Whether an operand is, in the same expression, what another nondeterministic call gave. */
  private static boolean comesOfOne(Operand operand, Sources sources) {
    if (operand.slot().kind() != Slot.Kind.RESULT) return false;
    for (Op op : sources.of(operand)) {
      if (sources.why(op) != null) return true;
      if (op instanceof Op.NewObject made && sources.isWrapper(made.type())) {
        return made.arguments().stream().anyMatch(a -> comesOfOne(a, sources));
      }
    }
    return false;
  }

  private static ExecutableElement method(Op op) {
    return op instanceof Op.Call call ? call.method() : ((Op.NewObject) op).constructor();
  }

  private static List<Operand> operands(Op op) {
    if (op instanceof Op.NewObject made) return made.arguments();
    Op.Call call = (Op.Call) op;
    List<Operand> all = new ArrayList<>(call.arguments());
    if (call.receiver() != null) all.add(call.receiver());
    return all;
  }
}
