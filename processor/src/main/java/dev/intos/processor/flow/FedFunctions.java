package dev.intos.processor.flow;

import dev.intos.processor.facts.Use;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * Which functional parameters are given borrows by their callee. The callee relies on its callers
 * to pass functions that are in sight.
 */
final class FedFunctions {
  private final World world;
  private final DefUse defUse;
  private final Functions functions;
  private final Recursion<Slot> known = new Recursion<>(false);

  FedFunctions(World world, DefUse defUse, Functions functions) {
    this.world = world;
    this.defUse = defUse;
    this.functions = functions;
  }

  /**
   * Whether the callee may give a borrow to the function that it is given.
   *
   * @param type that of the parameter in this call, type arguments put in
   */
  boolean isFed(ExecutableElement callee, int index, TypeMirror type, Operand receiver) {
    if (index >= callee.getParameters().size() || !functions.isFunctional(type)) return false;
    if (world.isRuntime(callee)) {
      boolean runs = functions.of(callee, index, receiver).kind() == FunctionUse.Kind.RUNS;
      return runs && functions.takesBorrow(type);
    }
    if (world.isJdk(callee)) return isRunByJdk(callee, index) && functions.takesBorrow(type);
    List<Body> bodies = world.bodiesOf(callee);
    boolean known = bodies.stream().anyMatch(b -> !b.blocks().isEmpty());
    if (!known) return functions.takesBorrow(type);
    return bodies.stream()
        .anyMatch(b -> index < b.parameters().size() && isFed(b.parameters().get(index)));
  }

  /** A JDK call runs it on what it was given, or a collection keeps it to compare its elements. */
  boolean isRunByJdk(ExecutableElement callee, int index) {
    Use.Kind kind = world.library().use(callee, index).kind();
    boolean orders =
        callee.getKind() == ElementKind.CONSTRUCTOR
            && world.library().isHolder(World.owner(callee));
    return orders || kind == Use.Kind.RUNS || kind == Use.Kind.RUNS_LAZILY;
  }

  /** What is fed under a type that hides it is judged in the callee. */
  private boolean isFed(Slot function) {
    if (!functions.takesBorrow(function.type())) return false;
    return known.answer(function, f -> isFed(f, new HashSet<>()));
  }

  private boolean isFed(Slot function, Set<Slot> seen) {
    if (!seen.add(function)) return false;
    return defUse.uses(function).stream().anyMatch(use -> feeds(use, function, seen));
  }

  private boolean feeds(DefUse.Use use, Slot function, Set<Slot> seen) {
    return switch (use.role()) {
      case SOURCE -> isFed(DefUse.targetOf(use.op()), seen);
      case RECEIVER -> {
        Op.Call call = (Op.Call) use.op();
        if (!call.method().getModifiers().contains(Modifier.ABSTRACT)) {
          yield call.target() != null
              && functions.isFunctional(call.target().type())
              && isFed(call.target(), seen);
        }
        yield call.arguments().stream().anyMatch(a -> functions.mayBeBorrow(a.type()));
      }
      case ARGUMENT -> isFedThere(use);
      case STORED ->
          use.op() instanceof Op.PutField put
              && put.field().getModifiers().contains(Modifier.FINAL)
              && functions.takesBorrow(function.type());
      default -> false;
    };
  }

  private boolean isFedThere(DefUse.Use use) {
    if (use.op() instanceof Op.Call call) {
      TypeMirror type = call.instantiated().getParameterTypes().get(use.index());
      return isFed(call.method(), use.index(), type, call.receiver());
    }
    Op.NewObject made = (Op.NewObject) use.op();
    if (made.constructor() == null) return false;
    TypeMirror type = made.instantiated().getParameterTypes().get(use.index());
    return isFed(made.constructor(), use.index(), type, null);
  }
}
