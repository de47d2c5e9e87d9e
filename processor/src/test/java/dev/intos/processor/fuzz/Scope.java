package dev.intos.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be named at a place. */
final class Scope {
  private static final Set<String> SAFE = Set.of("int", "bool", "Val", "Box");
  private static final Set<String> BORROWED =
      Set.of("Item", "Part", "Cells", "ItemVar", "Items", "Opt", "Arr", "Sup");
  private static final Set<String> NOT_IN_LAMBDAS = Set.of("Label", "InLoop");

  private final List<Variable> variables = new ArrayList<>();

  /** What a return statement gives back: null if there may be none. */
  String returned;

  /** Whether a transaction is thought to run here. */
  boolean inTransaction;

  /** A local variable or parameter. */
  static final class Variable {
    final String name;
    final String type;
    int kind;
    final boolean isReassigned;
    boolean isMoved;

    Variable(String name, String type, int kind, boolean isReassigned) {
      this.name = name;
      this.type = type;
      this.kind = kind;
      this.isReassigned = isReassigned;
    }

    boolean isBorrow() {
      return BORROWED.contains(type) && kind < Production.kind("fresh");
    }
  }

  /** Whether it is a function over objects, and nothing is thought of where it runs. */
  boolean isOpen;

  /** Enters a function with a capability or an object as parameter. */
  void enterFunction() {
    boolean hasCapability = variables.stream().anyMatch(v -> v.type.equals("J"));
    isOpen = !inTransaction && !hasCapability;
    inTransaction |= hasCapability;
  }

  Scope copy() {
    Scope copy = new Scope();
    copy.variables.addAll(variables);
    copy.returned = returned;
    copy.inTransaction = inTransaction;
    copy.isOpen = isOpen;
    return copy;
  }

  /** What a function sees that is written here. */
  Scope inLambda() {
    Scope copy = copy();
    copy.returned = null;
    copy.variables.removeIf(v -> v.isReassigned || NOT_IN_LAMBDAS.contains(v.type));
    return copy;
  }

  /** What is safe to use on another thread. */
  Scope elsewhere() {
    Scope copy = inLambda();
    copy.inTransaction = false;
    copy.variables.removeIf(v -> !SAFE.contains(v.type));
    return copy;
  }

  void add(Variable variable) {
    variables.add(variable);
  }

  /** The variables of a type, and of a kind at least as good. */
  List<Variable> of(String type, int kind, boolean movedToo) {
    List<Variable> found = new ArrayList<>();
    for (Variable v : variables) {
      boolean isUsable = movedToo || !v.isMoved && (inTransaction || isOpen || !v.isBorrow());
      if (v.type.equals(type) && v.kind >= kind && isUsable) found.add(v);
    }
    return found;
  }
}
