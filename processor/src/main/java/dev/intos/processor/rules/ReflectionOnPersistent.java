package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.facts.Reflection;
import dev.intos.processor.facts.Reflection.Reach;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/**
 * T.REFLECT: reflection, a method handle, {@code Unsafe}, serialization or {@code clone()} on a
 * persistent object, a capability or the class of one.
 *
 * <p>What an expression goes on to do with what it looked up so is the same fault and not said
 * again.
 */
final class ReflectionOnPersistent implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    Reflection reflection = site.flow().world().library().reflection();
    if (op instanceof Op.Call call) {
      check(op, call.method(), call.receiver(), call.arguments(), site);
    } else if (op instanceof Op.NewObject made && made.constructor() != null) {
      check(op, made.constructor(), null, made.arguments(), site);
    } else if (op instanceof Op.Cast cast
        && new ReflectedClasses(site.flow()).isGuarded(cast.type())) {
      for (Op source : site.flow().analysis().defUse().definitions(cast.source().slot())) {
        if (source instanceof Op.Call call && reflection.of(call.method()).result()) {
          site.report(Code.T_REFLECT, op.tree(), Names.of(call.method()));
        }
      }
    }
  }

  private static void check(
      Op op, ExecutableElement method, Operand receiver, List<Operand> arguments, Site site) {
    List<Operand> reached = reached(reach(method, site), receiver, arguments);
    if (reached.stream().noneMatch(operand -> isGuarded(operand, site))) return;
    List<Operand> all = new ArrayList<>(arguments);
    if (receiver != null) all.add(receiver);
    if (all.stream().anyMatch(operand -> comesOfOne(operand, site))) return;
    site.report(Code.T_REFLECT, op.tree(), Names.of(method));
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

  /** Whether the operand is, in the same expression, what a refused call gave. */
  private static boolean comesOfOne(Operand operand, Site site) {
    if (operand.slot().kind() != Slot.Kind.RESULT) return false;
    for (Op op : site.flow().analysis().defUse().definitions(operand.slot())) {
      if (op instanceof Op.Call call
          && reached(reach(call.method(), site), call.receiver(), call.arguments()).stream()
              .anyMatch(reached -> isGuarded(reached, site))) {
        return true;
      }
    }
    return false;
  }
}
