package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.flow.FlowSite;
import dev.intos.processor.flow.FunctionUse;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * Reports R1.MOVED: an object is used after it moved into persistent memory, or something moves
 * that is not fresh.
 */
final class UseAfterMove implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (op instanceof Op.GetField get) {
      used(get.object(), get.tree(), site);
    } else if (op instanceof Op.PutField put) {
      used(put.object(), put.tree(), site);
      used(put.value(), put.value().tree(), site);
      assigned(put, site);
    } else if (op instanceof Op.GetElement get) {
      used(get.array(), get.tree(), site);
    } else if (op instanceof Op.PutElement put) {
      used(put.array(), put.tree(), site);
      used(put.value(), put.value().tree(), site);
    } else if (op instanceof Op.Compute compute && compute.isLength()) {
      used(compute.operands().get(0), compute.tree(), site);
    } else if (op instanceof Op.Concat concat) {
      for (Operand o : concat.operands()) used(o, o.tree(), site);
    } else if (op instanceof Op.NewArray made) {
      for (Operand o : made.elements()) used(o, o.tree(), site);
    } else if (op instanceof Op.Call call) {
      if (call.receiver() != null && isObject(call.receiver(), site)) {
        used(call.receiver(), call.tree(), site);
      }
      arguments(call.method(), call.arguments(), site);
    } else if (op instanceof Op.NewObject made && made.constructor() != null) {
      arguments(made.constructor(), made.arguments(), site);
    } else if (op instanceof Op.Return returned && returned.value() != null) {
      used(returned.value(), returned.tree(), site);
      returned(returned, site);
    }
  }

  private static boolean isObject(Operand operand, Site site) {
    return site.flow().isPersistentObject(operand);
  }

  private static void used(Operand operand, Tree at, Site site) {
    if (operand != null && site.flow().isMoved(operand)) {
      site.report(Code.R1_MOVED, at, Describe.of(operand));
    }
  }

  private static void arguments(ExecutableElement callee, List<Operand> arguments, Site site) {
    FlowSite flow = site.flow();
    for (int i = 0; i < arguments.size() && i < callee.getParameters().size(); i++) {
      Operand argument = arguments.get(i);
      used(argument, argument.tree(), site);
      if (flow.takesOwnership(callee, i) && !flow.isFresh(argument)) {
        notFresh(argument, argument.tree(), site);
      }
    }
  }

  /** What is no persistent-safe object is refused by Rule 3 already. */
  private static void notFresh(Operand operand, Tree at, Site site) {
    if (!site.flow().world().persistent().isPSafe(operand.type())) return;
    site.report(Code.R1_MOVED_NOT_FRESH, at, Describe.of(operand));
  }

  /** An array that somebody else holds is assigned to a field of a persistent object. */
  private static void assigned(Op.PutField put, Site site) {
    if (put.object() == null || !site.flow().world().isPersistentMember(put.field())) return;
    boolean array = World.isPrimitiveArray(put.value().type());
    if (array && !site.isBorrow(put.value()) && site.flow().isForeign(put.value())) {
      notFresh(put.value(), put.value().tree(), site);
    }
  }

  /** What a function returns to {@code root} or {@code create}, or an owned result, moves. */
  private static void returned(Op.Return op, Site site) {
    FlowSite flow = site.flow();
    if (flow.isFresh(op.value())) return;
    Body body = flow.body();
    boolean promised = body.method() != null && flow.world().marks().isOwned(body.method());
    boolean moves =
        promised
            || body.isClosure()
                && flow.analysis().contexts().arrivals(body).stream()
                    .anyMatch(use -> use.kind() == FunctionUse.Kind.MOVES_IN);
    if (moves) notFresh(op.value(), op.tree(), site);
  }
}
