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
        new SyscallOutsideTransaction(),
        new VolatileSideEffect());
  }

  private final List<List<OperationRule>> groups;
  private final Consumer<Finding> findings;

  public FlowRules(FlowAnalysis flow, Effects effects, Consumer<Finding> findings) {
    this.groups =
        List.of(
            borrows(flow),
            List.of(
                new LockInTransaction(),
                new LockReached(effects),
                new OutsideCallInTransaction(effects),
                new ChangeInView(effects),
                new UnknownCallee(effects)),
            List.of(new NondeterministicRead()));
    this.findings = findings;
  }

  @Override
  public void visit(Op op, FlowSite flow) {
    for (List<OperationRule> group : groups) {
      Reports reports = new Reports(flow);
      for (OperationRule rule : group) {
        rule.check(op, reports);
        if (reports.any) break;
      }
    }
  }

  private final class Reports implements Site {
    private final FlowSite flow;
    private boolean any;

    Reports(FlowSite flow) {
      this.flow = flow;
    }

    @Override
    public FlowSite flow() {
      return flow;
    }

    @Override
    public void report(Code code, Tree at, String... arguments) {
      if (any) return;
      any = true;
      findings.accept(
          new Finding(
              code, flow.body().position(at), flow.body().declaration(), List.of(arguments)));
    }
  }
}
