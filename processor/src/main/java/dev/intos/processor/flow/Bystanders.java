package dev.intos.processor.flow;

import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;

/**
 * Which bodies need no analysis, because nothing in them can be a borrow, a capability or a fresh
 * persistent object, and no transaction runs them. That is most of an ordinary program.
 *
 * <p>Borrows and capabilities come from parameters, fields and calls whose types say so, or from
 * callees with marks. A body is a bystander if none of its types, nor of its callees' signatures,
 * has to do with IntOS, and it calls nothing that is marked, or that reaches into objects by
 * reflection.
 */
final class Bystanders {
  private final FlowAnalysis analysis;
  private final World world;
  private final Recursion<TypeMirror> types = new Recursion<>(false);
  private final Recursion<TypeElement> classes = new Recursion<>(false);
  private final Map<ExecutableElement, Boolean> methods = new HashMap<>();
  private final Map<Body, List<ClassModel>> local = new HashMap<>();

  Bystanders(FlowAnalysis analysis) {
    this.analysis = analysis;
    this.world = analysis.world();
    for (ClassModel type : world.program().classes()) {
      if (type.enclosing() != null) {
        local.computeIfAbsent(type.enclosing(), b -> new ArrayList<>()).add(type);
      }
    }
  }

  /** Whether a body, with all closures and classes in it, has nothing to do with IntOS. */
  boolean contains(Body body) {
    if (isConcerned(body)) return false;
    for (Body closure : body.closures()) if (!contains(closure)) return false;
    for (ClassModel type : local.getOrDefault(body, List.of())) {
      for (Body member : type.bodies()) if (!contains(member)) return false;
    }
    return analysis.contexts().of(body) == Context.NONE;
  }

  private boolean isConcerned(Body body) {
    if (isConcerned(body.self()) || body.method() != null && isConcerned(body.method())) {
      return true;
    }
    for (Slot parameter : body.parameters()) if (isConcerned(parameter)) return true;
    if (body.result() != null && isConcerned(body.result())) return true;
    for (Block block : body.blocks()) {
      for (Op op : block.ops()) if (isConcerned(op)) return true;
    }
    return false;
  }

  private boolean isConcerned(Op op) {
    for (Operand operand : op.operands()) {
      if (isConcerned(operand.type()) || isConcerned(operand.slot())) return true;
    }
    if (isConcerned(op.target())) return true;
    if (op instanceof Op.Call call) {
      return isCallConcerned(call.method(), call.instantiated(), call.arguments(), call.receiver());
    }
    if (op instanceof Op.NewObject made) {
      return isConcerned(made.type())
          || made.constructor() != null
              && isCallConcerned(made.constructor(), made.instantiated(), made.arguments(), null);
    }
    if (op instanceof Op.GetField get) return isConcerned(get.field());
    if (op instanceof Op.PutField put) return isConcerned(put.field());
    if (op instanceof Op.Cast cast) return isConcerned(cast.type());
    if (op instanceof Op.Test test) return test.type() != null && isConcerned(test.type());
    return op instanceof Op.Closure closure && isConcerned(closure.type());
  }

  private boolean isConcerned(Slot slot) {
    return slot != null && isConcerned(slot.type());
  }

  private boolean isConcerned(VariableElement field) {
    return isConcerned(field.asType())
        || analysis.bodyFields().contains(field)
        || field.getEnclosingElement() instanceof TypeElement owner && isConcerned(owner);
  }

  private boolean isCallConcerned(
      ExecutableElement callee, ExecutableType called, List<Operand> arguments, Operand receiver) {
    if (isConcerned(callee)) return true;
    if (called != null) {
      for (TypeMirror parameter : called.getParameterTypes()) {
        if (isConcerned(parameter)) return true;
      }
    }
    if (called == null || world.isJdk(callee)) return false;
    for (int i = 0; i < arguments.size(); i++) {
      if (analysis.fed().isFed(callee, i, called.getParameterTypes().get(i), receiver)) return true;
    }
    return false;
  }

  /** Whether the signature or the marks of a method have to do with IntOS. */
  private boolean isConcerned(ExecutableElement method) {
    Boolean known = methods.get(method);
    if (known == null) {
      known = isMarked(method) || signatureIsConcerned(method);
      methods.put(method, known);
    }
    return known;
  }

  private boolean isMarked(ExecutableElement method) {
    var marks = world.marks();
    if (marks.isTransaction(method)
        || marks.isSyscall(method)
        || marks.isMut(method)
        || marks.isOwned(method)
        || !world.library().reflection().of(method).isEmpty()) {
      return true;
    }
    for (VariableElement parameter : method.getParameters()) {
      if (marks.isTransaction(parameter) || marks.isMut(parameter) || marks.isOwned(parameter)) {
        return true;
      }
    }
    return false;
  }

  private boolean signatureIsConcerned(ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    if (owner instanceof TypeElement type && isConcerned(type)) return true;
    if (isConcerned(method.getReturnType())) return true;
    for (VariableElement parameter : method.getParameters()) {
      if (isConcerned(parameter.asType())) return true;
    }
    return false;
  }

  /** Whether objects of a type may be of IntOS, persistent, or hold such. */
  private boolean isConcerned(TypeMirror type) {
    TypeKind kind = type.getKind();
    boolean isReference = !kind.isPrimitive() && kind != TypeKind.VOID && kind != TypeKind.NONE;
    return isReference && types.answer(type, this::mentionsIt);
  }

  private boolean mentionsIt(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> {
        DeclaredType declared = (DeclaredType) type;
        yield isConcerned(World.element(declared))
            || any(declared.getTypeArguments())
            || isConcerned(declared.getEnclosingType());
      }
      case ARRAY -> isConcerned(((ArrayType) type).getComponentType());
      case TYPEVAR ->
          world.persistent().isMarkedVariable(type)
              || isConcerned(((TypeVariable) type).getUpperBound())
              || isConcerned(((TypeVariable) type).getLowerBound());
      case WILDCARD -> {
        WildcardType wildcard = (WildcardType) type;
        yield wildcard.getExtendsBound() != null && isConcerned(wildcard.getExtendsBound())
            || wildcard.getSuperBound() != null && isConcerned(wildcard.getSuperBound());
      }
      case INTERSECTION -> any(((IntersectionType) type).getBounds());
      case UNION -> any(((UnionType) type).getAlternatives());
      case NULL -> false;
      default -> true;
    };
  }

  private boolean any(List<? extends TypeMirror> types) {
    for (TypeMirror type : types) if (isConcerned(type)) return true;
    return false;
  }

  private boolean isConcerned(TypeElement type) {
    return classes.answer(type, this::isOfIt);
  }

  /**
   * A class of IntOS or below one, a persistent one that is no value, or what hides or holds it.
   */
  private boolean isOfIt(TypeElement type) {
    if (world.persistent().isRuntime(type)
        || world.persistent().isBorrowType(type.asType())
        || world.isInheritedByPersistent(type.asType())) {
      return true;
    }
    for (TypeElement above : world.overrides().supertypes(type)) {
      if (world.persistent().isRuntime(above)) return true;
    }
    return type.getKind() == ElementKind.RECORD
        && type.getRecordComponents().stream().anyMatch(c -> isConcerned(c.asType()));
  }
}
