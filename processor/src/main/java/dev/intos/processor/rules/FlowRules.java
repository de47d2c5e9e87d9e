package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.effects.Effects;
import dev.intos.processor.flow.FlowAnalysis;
import dev.intos.processor.flow.FlowSite;
import dev.intos.processor.flow.StoredBodies;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Op;
import java.util.List;
import java.util.function.Consumer;

/** The rules that judge operations, with what the flow analysis knows of each. */
public final class FlowRules implements FlowAnalysis.Observer {
  /**
   * Rules on borrows and capabilities, in the order of precedence: of these an operation gets one
   * report.
   */
  private static List<OperationRule> borrows(FlowAnalysis flow) {
    World world = flow.world();
    StoredBodies stored = new StoredBodies(world);
    return List.of(
        new ForgedCapability(),
        new AccessOutsideTransaction(),
        new UseAfterMove(),
        new UnloggedWrite(),
        new ReflectionOnPersistent(),
        new BorrowThrown(),
        new CapabilityEscapes(),
        new BorrowCaptured(),
        new StoredBodyCaptures(world.persistent(), world.program(), stored),
        new BorrowStored(),
        new BorrowLeaked(),
        new BorrowReturned(),
        new SyscallOutsideTransaction());
  }

  private final List<OperationRule> borrows;
  private final List<OperationRule> effects;
  private final OperationRule sideEffects = new VolatileSideEffect();
  private final OperationRule nondeterminism = new NondeterministicRead();
  private final Consumer<Finding> findings;

  public FlowRules(FlowAnalysis flow, Effects effects, Consumer<Finding> findings) {
    this.borrows = borrows(flow);
    this.effects =
        List.of(
            new LockInTransaction(),
            new LockReached(effects),
            new OutsideCallInTransaction(effects),
            new ChangeInView(effects),
            new UnknownCallee(effects));
    this.findings = findings;
  }

  @Override
  public void visit(Op op, FlowSite flow) {
    Code borrow = ask(borrows, op, flow);
    Code effect = ask(effects, op, flow);
    // What has no place in a transaction is to go, and what else it does goes with it.
    boolean goes = effect != null && (effect.isIn("R5.LOCK") || effect.isIn("R4.INSIDE"));
    if (goes && flow.refusesAll()) return;
    if (borrow == null) ask(List.of(sideEffects), op, flow);
    ask(List.of(nondeterminism), op, flow);
  }

  /** What the first rule that has something to report says of an operation, or null. */
  private Code ask(List<OperationRule> rules, Op op, FlowSite flow) {
    Reports reports = new Reports(flow);
    for (OperationRule rule : rules) {
      rule.check(op, reports);
      if (reports.said != null) break;
    }
    return reports.said;
  }

  private final class Reports implements Site {
    private final FlowSite flow;
    private Code said;

    Reports(FlowSite flow) {
      this.flow = flow;
    }

    @Override
    public FlowSite flow() {
      return flow;
    }

    @Override
    public void report(Code code, Tree at, String... arguments) {
      if (said != null) return;
      said = code;
      findings.accept(
          new Finding(
              code, flow.body().position(at), flow.body().declaration(), List.of(arguments)));
    }
  }
}
