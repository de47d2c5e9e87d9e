package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.facts.Reflection.Reach;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/**
 * T.REFLECT: reflection, a method handle, {@code Unsafe}, serialization or {@code clone()} on a
 * persistent object, a capability or the class of one.
 *
 * <p>What an expression goes on to do with what it looked up so is the same fault, reported once,
 * where it starts.
 */
final class ReflectionOnPersistent implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (op instanceof Op.Call call) {
      check(op, call.method(), call.receiver(), call.arguments(), site);
    } else if (op instanceof Op.NewObject made && made.constructor() != null) {
      check(op, made.constructor(), null, made.arguments(), site);
    } else if (op instanceof Op.Cast cast
        && new ReflectedClasses(site.flow()).isGuarded(cast.type())) {
      Op.Call maker = maker(cast.source(), site, new HashSet<>());
      if (maker != null) site.report(Code.T_REFLECT, op.tree(), Describe.of(maker.method()));
    }
  }

  /** The call that made what is cast out of bytes, through locals, or null. */
  private static Op.Call maker(Operand operand, Site site, Set<Slot> seen) {
    if (!seen.add(operand.slot())) return null;
    for (Op source : site.flow().analysis().defUse().definitions(operand.slot())) {
      if (source instanceof Op.Call call && reach(call.method(), site).result()) return call;
      Op.Call found =
          source instanceof Op.Assign assign ? maker(assign.source(), site, seen) : null;
      if (found != null) return found;
    }
    return null;
  }

  private static void check(
      Op op, ExecutableElement method, Operand receiver, List<Operand> arguments, Site site) {
    List<Operand> reached = reached(reach(method, site), receiver, arguments);
    if (reached.stream().noneMatch(operand -> isGuarded(operand, site))) return;
    List<Operand> all = new ArrayList<>(arguments);
    if (receiver != null) all.add(receiver);
    Op first =
        all.stream().map(o -> refused(o, site)).filter(Objects::nonNull).findFirst().orElse(op);
    site.report(Code.T_REFLECT, first.tree(), Describe.of(method));
  }

  private static List<Operand> reached(Reach reach, Operand receiver, List<Operand> arguments) {
    List<Operand> reached = new ArrayList<>();
    // The clone() of an array is no reflection, though its elements may be persistent.
    if (reach.receiver() && receiver != null && receiver.type().getKind() != TypeKind.ARRAY) {
      reached.add(receiver);
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (reach.argument(i)) reached.add(arguments.get(i));
    }
    return reached;
  }

  private static Reach reach(ExecutableElement method, Site site) {
    return site.flow().world().library().reflection().of(method);
  }

  private static boolean isGuarded(Operand operand, Site site) {
    ReflectedClasses classes = new ReflectedClasses(site.flow());
    return site.isBorrow(operand)
        || site.isCapability(operand)
        || classes.isGuarded(operand.type())
        || classes.standsForGuarded(operand);
  }

  /** The refused call that gave the operand in the same expression, or null. */
  private static Op refused(Operand operand, Site site) {
    if (operand.slot().kind() != Slot.Kind.RESULT) return null;
    for (Op op : site.flow().analysis().defUse().definitions(operand.slot())) {
      if (op instanceof Op.Call call
          && reached(reach(call.method(), site), call.receiver(), call.arguments()).stream()
              .anyMatch(reached -> isGuarded(reached, site))) {
        return op;
      }
    }
    return null;
  }
}
