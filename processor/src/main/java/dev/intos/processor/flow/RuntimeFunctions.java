package dev.intos.processor.flow;

import dev.intos.processor.facts.Marks;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** What the runtime's methods do with the functions that they are given. */
public final class RuntimeFunctions {
  private RuntimeFunctions() {}

  public static FunctionUse of(ExecutableElement callee, int argument, Marks marks) {
    VariableElement parameter = callee.getParameters().get(argument);
    String type =
        parameter.asType() instanceof DeclaredType declared
            ? declared.asElement().getSimpleName().toString()
            : "";
    return FunctionUse.of(
        switch (type) {
          case "TaskBody" -> FunctionUse.Kind.TASK;
          case "TimerBody" -> FunctionUse.Kind.TRANSACTION_LATER;
          case "Callable" -> FunctionUse.Kind.EFFECT;
          default -> byName(callee, marks.isTransaction(parameter));
        });
  }

  private static FunctionUse.Kind byName(ExecutableElement callee, boolean isTransaction) {
    String owner = World.owner(callee).getSimpleName().toString();
    String name = callee.getSimpleName().toString();
    if (name.equals("view")) return FunctionUse.Kind.VIEW;
    if (name.equals("root") || name.equals("create") || name.equals("getMutOrPut")) {
      return FunctionUse.Kind.MOVES_IN;
    }
    if (owner.equals("TaskContext") && (name.equals("loop") || name.equals("forRange"))) {
      return FunctionUse.Kind.ROUND;
    }
    if (isTransaction) return FunctionUse.Kind.TRANSACTION;
    return name.startsWith("forEach") ? FunctionUse.Kind.RUNS : FunctionUse.Kind.KEPT;
  }
}
