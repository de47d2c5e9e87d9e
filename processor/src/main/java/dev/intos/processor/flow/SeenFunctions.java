package dev.intos.processor.flow;

import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Which functions are in sight, so that what they do with a borrow is checked in their bodies. */
final class SeenFunctions {
  private final World world;
  private final DefUse defUse;
  private final Functions functions;

  SeenFunctions(World world, DefUse defUse, Functions functions) {
    this.world = world;
    this.defUse = defUse;
    this.functions = functions;
  }

  /** A class that the call names is judged by what its methods take. */
  boolean isSeen(Operand function, Body body) {
    boolean isClass =
        function.type() instanceof DeclaredType type && !type.asElement().getKind().isInterface();
    if (isClass && takesBorrow(World.element((DeclaredType) function.type()))) return true;
    return isSeen(function.slot(), new HashSet<>());
  }

  private boolean isSeen(Slot slot, Set<Object> visited) {
    if (!visited.add(slot)) return true;
    if (slot.kind() == Slot.Kind.PARAMETER) {
      // Who calls a closure is not always in sight.
      return !slot.body().isClosure() && functions.isFunctional(slot.type()) && says(slot.type());
    }
    List<Op> definitions = defUse.definitions(slot);
    return !definitions.isEmpty() && definitions.stream().allMatch(op -> isSeen(op, visited));
  }

  /** Whether a function's type lets its body, or its callers, know a borrow or capability. */
  private boolean says(TypeMirror function) {
    return functions.takesBorrow(function)
        || functions.parameters(function).stream().anyMatch(world.persistent()::isCapability);
  }

  /** Whether a function may be one that the callers give. */
  boolean isGiven(Slot function) {
    return function.kind() == Slot.Kind.PARAMETER
        || defUse.definitions(function).stream()
            .anyMatch(op -> op instanceof Op.Assign assign && isGiven(assign.source().slot()));
  }

  private boolean isSeen(Op definition, Set<Object> visited) {
    if (definition instanceof Op.Closure closure) {
      return says(closure.type()) || functions.onlyRuns(closure.target(), new HashSet<>());
    }
    if (definition instanceof Op.Assign assign) return isSeen(assign.source().slot(), visited);
    if (definition instanceof Op.Cast cast) return isSeen(cast.source().slot(), visited);
    if (definition instanceof Op.NewObject made) {
      if (made.anonymous() == null) return false;
      return says(made.type()) || functions.onlyRuns(made.target(), new HashSet<>());
    }
    if (definition instanceof Op.GetField get) return isSeen(get.field(), visited);
    if (definition instanceof Op.Call call) return isCombinator(call, visited);
    return definition instanceof Op.Constant;
  }

  /**
   * Whether a function is judged where it stands or at the callers that give it: it is no field, no
   * result, no lambda that may run later and no instance of a class whose methods take borrows.
   */
  boolean isJudgedHere(Slot function) {
    return isJudgedHere(function, new HashSet<>());
  }

  private boolean isJudgedHere(Slot slot, Set<Slot> visited) {
    if (!visited.add(slot) || slot.kind() == Slot.Kind.PARAMETER) return true;
    List<Op> definitions = defUse.definitions(slot);
    return !definitions.isEmpty() && definitions.stream().allMatch(op -> isJudgedHere(op, visited));
  }

  private boolean isJudgedHere(Op definition, Set<Slot> visited) {
    if (definition instanceof Op.Assign assign) {
      return isJudgedHere(assign.source().slot(), visited);
    }
    if (definition instanceof Op.Cast cast) return isJudgedHere(cast.source().slot(), visited);
    if (definition instanceof Op.Call call) return areJudgedHere(call, visited);
    if (definition instanceof Op.NewObject made) return !takesBorrow(madeType(made));
    // Closures that run later are reported by what they capture, and run as a transaction.
    return !(definition instanceof Op.GetField);
  }

  private static TypeElement madeType(Op.NewObject made) {
    return made.anonymous() != null ? made.anonymous().element() : World.element(made.type());
  }

  private boolean takesBorrow(TypeElement type) {
    return ElementFilter.methodsIn(world.elements().getAllMembers(type)).stream()
        .flatMap(method -> method.getParameters().stream())
        .anyMatch(parameter -> world.saysBorrow(parameter.asType()));
  }

  private boolean areJudgedHere(Op.Call call, Set<Slot> visited) {
    if (!world.isJdk(call.method())) return false;
    if (call.receiver() != null && functions.isFunctional(call.receiver().type())) {
      if (!isJudgedHere(call.receiver().slot(), visited)) return false;
    }
    return call.arguments().stream()
        .filter(argument -> functions.isFunctional(argument.type()))
        .allMatch(argument -> isJudgedHere(argument.slot(), visited));
  }

  private boolean isSeen(VariableElement field, Set<Object> visited) {
    if (!field.getModifiers().contains(Modifier.FINAL) || !visited.add(field)) return false;
    List<Operand> stored = defUse.storedIn(field);
    return !stored.isEmpty() && stored.stream().allMatch(value -> isSeen(value.slot(), visited));
  }

  /** A JDK combinator of functions in sight: {@code comparing}, {@code reversed}, {@code and}. */
  private boolean isCombinator(Op.Call call, Set<Object> visited) {
    if (!world.isJdk(call.method())
        || call.method().getModifiers().contains(Modifier.ABSTRACT)
        || !functions.isFunctional(call.target().type())) {
      return false;
    }
    if (call.receiver() != null && !isSeen(call.receiver().slot(), visited)) return false;
    for (Operand argument : call.arguments()) {
      boolean function = functions.isFunctional(argument.type());
      if (function && !isSeen(argument.slot(), visited)) return false;
    }
    return true;
  }
}
