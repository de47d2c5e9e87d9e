package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.flow.Context;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** R5.LOCK: a synchronized method that runs in a transaction takes its monitor inside of it. */
final class SynchronizedContext implements DeclarationRule {
  private final Function<Body, Context> contexts;

  SynchronizedContext(Function<Body, Context> contexts) {
    this.contexts = contexts;
  }

  @Override
  public void check(ClassModel declared, Consumer<Finding> findings) {
    for (Body body : declared.bodies()) {
      if (body.kind() == Body.Kind.METHOD
          && body.method().getModifiers().contains(Modifier.SYNCHRONIZED)
          && contexts.apply(body).isTransaction()) {
        String what = "the synchronized method " + Describe.of(body.method());
        findings.accept(
            new Finding(Code.R5_LOCK, body.position(body.tree()), body.method(), List.of(what)));
      }
    }
  }
}
