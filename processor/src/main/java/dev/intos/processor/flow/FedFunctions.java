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
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

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
   * @param function the function as the call gives it
   */
  boolean isFed(ExecutableElement callee, int index, Operand function, Operand receiver) {
    if (!functions.isFunctional(function.type())) return false;
    if (index >= callee.getParameters().size()) return false;
    if (world.isRuntime(callee)) {
      boolean runs = functions.of(callee, index, receiver).kind() == FunctionUse.Kind.RUNS;
      return runs && takesBorrow(function.type());
    }
    if (world.isJdk(callee)) return isFedByJdk(callee, index, function);
    List<Body> bodies = world.bodiesOf(callee);
    boolean known = bodies.stream().anyMatch(b -> !b.blocks().isEmpty());
    if (!known) return takesBorrow(function.type());
    return bodies.stream()
        .anyMatch(b -> index < b.parameters().size() && isFed(b.parameters().get(index)));
  }

  /** A JDK call runs it on what it was given, or a collection keeps it to compare its elements. */
  private boolean isFedByJdk(ExecutableElement callee, int index, Operand function) {
    Use.Kind kind = world.library().use(callee, index).kind();
    boolean orders =
        callee.getKind() == ElementKind.CONSTRUCTOR
            && world.library().isHolder(World.owner(callee));
    boolean runs = kind == Use.Kind.RUNS || kind == Use.Kind.RUNS_LAZILY;
    return (runs || orders) && takesBorrow(function.type());
  }

  private boolean isFed(Slot function) {
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
        yield call.arguments().stream().anyMatch(a -> mayBeBorrow(a.type()));
      }
      case ARGUMENT -> isFedThere(use, function);
      case STORED ->
          use.op() instanceof Op.PutField put
              && put.field().getModifiers().contains(Modifier.FINAL)
              && takesBorrow(function.type());
      default -> false;
    };
  }

  private boolean isFedThere(DefUse.Use use, Slot function) {
    if (use.op() instanceof Op.Call call) {
      return isFed(call.method(), use.index(), call.arguments().get(use.index()), call.receiver());
    }
    Op.NewObject made = (Op.NewObject) use.op();
    return made.constructor() != null
        && isFed(made.constructor(), use.index(), made.arguments().get(use.index()), null);
  }

  /** Whether the function's own parameters may be borrows, by its type. */
  private boolean takesBorrow(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) return false;
    for (ExecutableElement method :
        ElementFilter.methodsIn(world.elements().getAllMembers(World.element(declared)))) {
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) continue;
      ExecutableType as = (ExecutableType) world.types().asMemberOf(declared, method);
      if (as.getParameterTypes().stream().anyMatch(this::mayBeBorrow)) return true;
    }
    return false;
  }

  /** A function's parameter is often a wildcard: {@code Consumer<? super Book>}. */
  private boolean mayBeBorrow(TypeMirror type) {
    return world.persistent().isBorrowType(type) || world.persistent().mentionsBorrow(type);
  }
}
