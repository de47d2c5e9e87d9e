package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.facts.Use;
import dev.intos.processor.flow.FlowSite;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import javax.lang.model.element.ElementKind;

/** Reports X.SIDE_EFFECT: a transaction writes volatile state that it did not make. */
final class VolatileSideEffect implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (!site.context().isTransaction() || isOfReported(op, site)) return;
    if (op instanceof Op.PutField put) {
      field(put, site);
    } else if (op instanceof Op.PutElement put) {
      if (!site.isBorrow(put.array()) && isState(put.array(), site)) {
        report(put.array(), put, site);
      }
    } else if (op instanceof Op.Call call && site.flow().world().isJdk(call.method())) {
      call(call, site);
    }
  }

  /** What was refused is not to be there, nor stored anywhere. */
  private static boolean isOfReported(Op op, Site site) {
    if (op instanceof Op.PutField put) return site.flow().isReported(put.value());
    if (op instanceof Op.PutElement put) return site.flow().isReported(put.value());
    return op instanceof Op.Call call
        && call.arguments().stream().anyMatch(site.flow()::isReported);
  }

  private static void field(Op.PutField put, Site site) {
    World world = site.flow().world();
    if (put.object() != null && world.isPersistentMember(put.field())) return;
    if (put.object() != null && put.object().slot() == site.body().self()) {
      boolean constructed =
          site.body().kind() == Body.Kind.CONSTRUCTOR
              || site.body().kind() == Body.Kind.INSTANCE_INITIALIZER;
      if (constructed) return;
    }
    // The constants of an enum are values, but what else their fields hold was there before.
    boolean isConstant = put.field().getEnclosingElement().getKind() == ElementKind.ENUM;
    if (put.object() == null || isConstant || isState(put.object(), site)) {
      site.report(Code.X_SIDE_EFFECT, put.tree(), "'" + put.field().getSimpleName() + "'");
    }
  }

  private static boolean isState(Operand operand, Site site) {
    FlowSite flow = site.flow();
    return flow.isVolatileState(operand)
        || flow.isFromOutside(operand.slot()) && flow.outlives(operand);
  }

  private static void call(Op.Call call, Site site) {
    var library = site.flow().world().library();
    boolean changesReceiver =
        call.receiver() != null
            && library.mutatesReceiver(call.method())
            && !site.flow().world().isThrowable(call.receiver().type())
            && isState(call.receiver(), site);
    if (changesReceiver) report(call.receiver(), call, site);
    for (int i = 0; i < call.arguments().size() && i < call.method().getParameters().size(); i++) {
      Use use = library.use(call.method(), i);
      Operand written = null;
      if (use.kind() == Use.Kind.WRITES) written = call.arguments().get(i);
      int target = use.target().argument();
      if (target >= 0 && target < call.arguments().size()) {
        written = call.arguments().get(target);
      }
      if (written != null && !site.isBorrow(written) && isState(written, site)) {
        report(written, call, site);
      }
    }
  }

  private static void report(Operand state, Op op, Site site) {
    site.report(Code.X_SIDE_EFFECT, op.tree(), Describe.of(state));
  }
}
