package dev.intos.processor.flow;

import dev.intos.processor.facts.Use;
import dev.intos.processor.model.Op;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Which calls may not be given a borrow or a capability: the rules do not reach where it goes. */
final class Leaks {
  private final FlowAnalysis analysis;
  private final World world;

  Leaks(FlowAnalysis analysis) {
    this.analysis = analysis;
    this.world = analysis.world();
  }

  /**
   * Whether a callee could keep a borrow that it is given as an argument.
   *
   * @param closure whether the argument is a function that is in sight
   */
  boolean keeps(ExecutableElement callee, int index, TypeMirror argument, boolean closure) {
    if (isPersistentEquals(callee)) return false;
    if (world.isRuntime(callee) || analysis.values().isOwned(callee, index)) return false;
    if (world.isJdk(callee)) {
      return world.library().use(callee, index, argument).kind() == Use.Kind.KEEPS;
    }
    if (!world.isVerified(callee)) return true;
    TypeMirror type = callee.getParameters().get(index).asType();
    if (World.isPrimitiveArray(type)) {
      return !world.marks().isMut(callee.getParameters().get(index))
          && !analysis.arrays().onlyReads(callee, index);
    }
    boolean runs = analysis.functions().of(callee, index, null).isAtOnce();
    if (runs && closure) return false;
    return !world.saysBorrow(type);
  }

  /** Whether a call runs a function, so that it is not the method that is judged but that. */
  boolean isFunctionCall(Op.Call call) {
    return call.receiver() != null
        && call.method().getModifiers().contains(Modifier.ABSTRACT)
        && !world.persistent().isBorrowType(call.receiver().type())
        && analysis.functions().isFunctional(call.receiver().type());
  }

  /** The parameter of a persistent class's {@code equals} is a borrow in its body. */
  private boolean isPersistentEquals(ExecutableElement callee) {
    return callee.getSimpleName().contentEquals("equals")
        && callee.getParameters().size() == 1
        && world.hasType(callee.getParameters().get(0).asType(), "java.lang.Object")
        && world.isPersistentMember(callee);
  }

  /**
   * Whether a callee may be given a capability.
   *
   * @param result the type of what the call returns, null if that is not used
   */
  boolean takesCapability(ExecutableElement callee, int index, TypeMirror result) {
    return isForCapability(callee, index) || passesCapability(callee, index, result);
  }

  /** Whether a parameter is a capability's, and the callee a method that uses it. */
  private boolean isForCapability(ExecutableElement callee, int index) {
    if (!world.persistent().isCapability(callee.getParameters().get(index).asType())
        || !world.isVerified(callee)) {
      return false;
    }
    // A record is a container: making it stores the capability.
    return callee.getKind() != ElementKind.CONSTRUCTOR
        || World.owner(callee).getRecordComponents().stream()
            .noneMatch(c -> world.persistent().isCapability(c.asType()));
  }

  /** Whether a JDK method only looks at an argument or gives it back as what it is. */
  private boolean passesCapability(ExecutableElement callee, int index, TypeMirror result) {
    if (!world.isJdk(callee)) return false;
    Use use = world.library().use(callee, index);
    return use.kind() == Use.Kind.LOOKS
        || use.kind() == Use.Kind.RESULT
            && !use.target().receiver()
            && result != null
            && world.persistent().isCapability(result);
  }
}
