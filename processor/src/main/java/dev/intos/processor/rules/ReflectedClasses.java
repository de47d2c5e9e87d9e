package dev.intos.processor.rules;

import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.flow.FlowSite;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Which operands stand for the class or a constructor of a persistent type or a capability: by
 * their static type, or because they come from a class literal, {@code getClass()} or a constant
 * name.
 */
final class ReflectedClasses {
  private static final Set<String> BY_NAME = Set.of("findClass", "forName", "loadClass");

  private final FlowSite flow;
  private final PersistentTypes types;

  ReflectedClasses(FlowSite flow) {
    this.flow = flow;
    this.types = flow.world().persistent();
  }

  /** Whether objects of the type are persistent or capabilities. */
  boolean isGuarded(TypeMirror type) {
    return types.isPersistentClass(type) || types.isBorrowType(type) || types.isCapability(type);
  }

  /** Whether the operand is the class, or a constructor, of such a type. */
  boolean standsForGuarded(Operand operand) {
    return standsFor(operand, new HashSet<>());
  }

  private boolean standsFor(Operand operand, Set<Slot> seen) {
    TypeMirror reflected = flow.world().library().reflection().reflected(operand.type());
    if (reflected != null && isGuarded(reflected)) return true;
    if (!seen.add(operand.slot())) return false;
    return flow.analysis().defUse().definitions(operand.slot()).stream()
        .anyMatch(op -> gives(op, seen));
  }

  private boolean gives(Op op, Set<Slot> seen) {
    if (op instanceof Op.Assign assign) return standsFor(assign.source(), seen);
    if (op instanceof Op.Cast cast) return standsFor(cast.source(), seen);
    if (op instanceof Op.Constant constant) {
      return constant.value() instanceof TypeMirror literal && isGuarded(literal);
    }
    if (!(op instanceof Op.Call call)) return false;
    String name = call.method().getSimpleName().toString();
    if (BY_NAME.contains(name)) return call.arguments().stream().anyMatch(this::namesGuarded);
    if (call.receiver() == null) return false;
    if (name.equals("getClass")) return isGuarded(call.receiver().type());
    return name.equals("asSubclass") && standsFor(call.receiver(), seen);
  }

  private boolean namesGuarded(Operand name) {
    String text = constant(name, new HashSet<>());
    if (text == null) return false;
    TypeElement type = flow.world().elements().getTypeElement(text.replace('$', '.'));
    return type != null && isGuarded(type.asType());
  }

  /** The constant string that the operand certainly is, or null. */
  private String constant(Operand operand, Set<Slot> seen) {
    List<Op> sources = flow.analysis().defUse().definitions(operand.slot());
    if (!seen.add(operand.slot()) || sources.size() != 1) return null;
    Op op = sources.get(0);
    if (op instanceof Op.Assign assign) return constant(assign.source(), seen);
    if (op instanceof Op.Constant constant) {
      return constant.value() instanceof String text ? text : null;
    }
    if (op instanceof Op.GetField read) return constant(read.field());
    if (!(op instanceof Op.Concat concat)) return null;
    StringBuilder text = new StringBuilder();
    for (Operand part : concat.operands()) {
      String value = constant(part, seen);
      if (value == null) return null;
      text.append(value);
    }
    return text.toString();
  }

  private static String constant(VariableElement field) {
    return field.getConstantValue() instanceof String text ? text : null;
  }
}
