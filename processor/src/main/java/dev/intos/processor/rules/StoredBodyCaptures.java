package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.flow.StoredBodies;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Program;
import dev.intos.processor.model.Slot;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * R3.CAPTURE: the body of a task or timer that captures, also as the receiver of a method
 * reference, what is neither a value nor a handle. The heap stores the body by name and would not
 * bring the rest back.
 */
final class StoredBodyCaptures implements OperationRule {
  private final PersistentTypes persistent;
  private final Program program;
  private final StoredBodies stored;

  StoredBodyCaptures(PersistentTypes persistent, Program program, StoredBodies stored) {
    this.persistent = persistent;
    this.program = program;
    this.stored = stored;
  }

  @Override
  public void check(Op op, Site site) {
    if (!stored.contains(op)) return;
    List<String> captured =
        op instanceof Op.Closure closure
            ? named(closure.body().captured())
            : held((Op.NewObject) op);
    if (captured != null) site.report(Code.R3_CAPTURE, op.tree(), captured.toArray(String[]::new));
  }

  /** The name and type of the first slot that would not come back, or null. */
  private List<String> named(Collection<Slot> captured) {
    for (Slot slot : captured) {
      if (comesBack(slot.type())) continue;
      String type = Describe.of(slot.type());
      return List.of(slot.kind() == Slot.Kind.RESULT ? type : slot.name(), type);
    }
    return null;
  }

  /** The same of an object: what its class captures, its outer instance and its fields. */
  private List<String> held(Op.NewObject made) {
    if (made.outer() != null && !comesBack(made.outer().type())) {
      return List.of("this", Describe.of(made.outer().type()));
    }
    ClassModel c =
        made.anonymous() == null ? program.classOf(made.type().asElement()) : made.anonymous();
    List<String> captured = c == null ? null : named(c.captured());
    return captured != null ? captured : field(c == null ? made.type() : c.element().asType());
  }

  private List<String> field(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) return null;
    TypeElement c = (TypeElement) ((DeclaredType) type).asElement();
    for (VariableElement f : ElementFilter.fieldsIn(c.getEnclosedElements())) {
      if (!f.getModifiers().contains(Modifier.STATIC) && !comesBack(f.asType())) {
        return List.of(f.getSimpleName().toString(), Describe.of(f.asType()));
      }
    }
    return field(c.getSuperclass());
  }

  private boolean comesBack(TypeMirror type) {
    return persistent.isValue(type) || persistent.isHandle(type);
  }
}
