package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * R1.OUTSIDE of a {@code finalize} method in a persistent class: the collector calls it on a thread
 * of its own, in no transaction.
 */
final class FinalizerInPersistentClass implements DeclarationRule {
  private final PersistentTypes persistent;

  FinalizerInPersistentClass(PersistentTypes persistent) {
    this.persistent = persistent;
  }

  @Override
  public void check(ClassModel declared, Consumer<Finding> findings) {
    if (!persistent.isPersistentClass(declared.element())) return;
    for (Body body : declared.bodies()) {
      if (body.kind() != Body.Kind.METHOD || !isFinalizer(body.method())) continue;
      findings.accept(
          new Finding(
              Code.R1_OUTSIDE_FINALIZER,
              body.position(body.tree()),
              body.method(),
              List.of(declared.element().getSimpleName().toString())));
    }
  }

  private static boolean isFinalizer(ExecutableElement method) {
    return method.getSimpleName().contentEquals("finalize")
        && method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC);
  }
}
