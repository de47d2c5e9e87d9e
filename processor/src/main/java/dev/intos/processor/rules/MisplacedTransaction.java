package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.flow.Functions;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Slot;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * T.MARK: {@code @Transaction} on a parameter that is no function, so that nothing could be run.
 */
final class MisplacedTransaction implements DeclarationRule {
  private final Functions functions;

  MisplacedTransaction(Functions functions) {
    this.functions = functions;
  }

  @Override
  public void check(ClassModel declared, Consumer<Finding> findings) {
    for (Body body : declared.bodies()) {
      if (body.method() == null) continue;
      for (Slot parameter : body.parameters()) {
        boolean marked = Marks.find(parameter.variable(), "Transaction") != null;
        if (marked && !isFunction(parameter.type())) report(body, parameter, findings);
      }
    }
  }

  private boolean isFunction(TypeMirror type) {
    TypeMirror bound = type;
    while (bound instanceof TypeVariable variable) bound = variable.getUpperBound();
    if (bound instanceof IntersectionType both) {
      return both.getBounds().stream().anyMatch(functions::isFunctional);
    }
    return functions.isFunctional(bound);
  }

  private static void report(Body body, Slot parameter, Consumer<Finding> findings) {
    findings.accept(
        new Finding(
            Code.T_MARK,
            body.position(body.tree()),
            body.method(),
            List.of(parameter.name(), Describe.of(parameter.type()))));
  }
}
