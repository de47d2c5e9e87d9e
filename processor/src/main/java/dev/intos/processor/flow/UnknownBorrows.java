package dev.intos.processor.flow;

import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Use;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Where generic code of the program lets go what it cannot know for a borrow: what functions return
 * to it as a plain {@code T}, and what a record is made of. It may look at that and hand it back.
 */
final class UnknownBorrows {
  private final World world;
  private final DefUse defUse;
  private final Functions functions;
  private final Recursion<Slot> ofFunctions = new Recursion<>(true);
  private final Recursion<Slot> ofObjects = new Recursion<>(true);

  UnknownBorrows(World world, DefUse defUse, Functions functions) {
    this.world = world;
    this.defUse = defUse;
    this.functions = functions;
  }

  /** Whether the type of a functional parameter says that its results may be borrows. */
  boolean saysBorrow(TypeMirror function) {
    DeclaredType type = (DeclaredType) function;
    return ElementFilter.methodsIn(world.elements().getAllMembers(World.element(type))).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .map(method -> ((ExecutableType) world.types().asMemberOf(type, method)).getReturnType())
        .anyMatch(r -> world.saysBorrow(r) || world.persistent().mentionsBorrow(r));
  }

  /** Whether what the function returns gets no further than the result of each body. */
  boolean areHandedBack(ExecutableElement callee, int index) {
    List<Body> bodies = bodies(callee);
    return !bodies.isEmpty()
        && bodies.stream().allMatch(b -> isHandedBackBy(b.parameters().get(index)));
  }

  /** Whether a constructor of a record gives its argument to nobody but the record. */
  boolean staysInRecord(ExecutableElement constructor, int index) {
    Body body = world.program().bodyOf(constructor);
    return body == null || stays(body.parameters().get(index));
  }

  /** Whether a method lets go, but as its result, what its own object holds and does not say. */
  boolean keepsOwn(ExecutableElement method) {
    return bodies(method).stream().allMatch(b -> b.self() == null || stays(b.self()))
        && world.program().classOf(World.owner(method)) != null;
  }

  private List<Body> bodies(ExecutableElement callee) {
    return world.bodiesOf(callee).stream().filter(b -> !b.blocks().isEmpty()).toList();
  }

  private boolean isHandedBackBy(Slot function) {
    return ofFunctions.answer(
        function,
        f ->
            defUse.uses(f).stream()
                .allMatch(use -> functions.isPartOf(use.body(), f.body()) && handsBack(use)));
  }

  private boolean handsBack(DefUse.Use use) {
    return switch (use.role()) {
      case OPERAND -> true;
      case SOURCE -> isHandedBackBy(DefUse.targetOf(use.op()));
      case RECEIVER -> {
        Op.Call call = (Op.Call) use.op();
        boolean isRun = call.method().getModifiers().contains(Modifier.ABSTRACT);
        yield call.target() == null
            || (isRun ? stays(call.target()) : isHandedBackBy(call.target()));
      }
      case ARGUMENT -> use.op() instanceof Op.Call call && handsBack(call, use.index());
      default -> false;
    };
  }

  private boolean handsBack(Op.Call call, int index) {
    if (!world.isJdk(call.method())) {
      return areHandedBack(call.method(), index) && stays(call.target());
    }
    FunctionUse use = functions.of(call.method(), index, call.receiver());
    return switch (use.kind()) {
      case IGNORED -> true;
      case COMBINED -> call.target() == null || isHandedBackBy(call.target());
      case RUNS, RUNS_LAZILY -> staysIn(use.target(), call);
      default -> false;
    };
  }

  private boolean staysIn(Use.Target target, Op.Call call) {
    return target.argument() < 0
        && (!target.receiver() || isMadeHere(call.receiver()))
        && (!target.result() || stays(call.target()));
  }

  /** Whether an object, or what holds it, is only looked at and returned. */
  private boolean stays(Slot object) {
    if (object == null || world.isHarmless(object.type())) return true;
    return ofObjects.answer(
        object,
        o ->
            defUse.uses(o).stream()
                .allMatch(use -> functions.isPartOf(use.body(), o.body()) && stays(use)));
  }

  private boolean stays(DefUse.Use use) {
    return switch (use.role()) {
      case OPERAND, WRITTEN -> true;
      case SOURCE -> stays(DefUse.targetOf(use.op()));
      case READ -> isTakenOut(use.op());
      case ELEMENT -> stays(((Op.NewArray) use.op()).target());
      case STORED ->
          use.op() instanceof Op.PutElement put && isMadeHere(put.array())
              || use.op() instanceof Op.PutField field && isComponent(field);
      case RETURNED -> {
        Slot closure = use.body().isClosure() ? defUse.slotOf(use.body()) : null;
        yield closure == null ? !use.body().isClosure() : isHandedBackBy(closure);
      }
      case RECEIVER -> use.op() instanceof Op.Call call && isOnlyAsked(call);
      case ARGUMENT ->
          use.op() instanceof Op.Call call
              ? isPassedOn(call, use.index())
              : isPassedOn((Op.NewObject) use.op(), use.index());
      case THROWN -> false;
    };
  }

  /** What a type says is a borrow is judged where it is read. */
  private boolean isTakenOut(Op op) {
    if (op instanceof Op.GetField get) {
      return world.saysBorrow(get.target().type()) || stays(get.target());
    }
    return op instanceof Op.GetElement get && stays(get.target());
  }

  private static boolean isComponent(Op.PutField put) {
    return put.object() != null
        && put.field().getEnclosingElement().getKind() == ElementKind.RECORD;
  }

  /** A call that takes something out, such as {@code toList}, gives it to nobody else. */
  private boolean isOnlyAsked(Op.Call call) {
    Use use = world.library().use(call.method(), LibraryFacts.RECEIVER);
    return use.target().argument() < 0
        && (world.isJdk(call.method()) || keepsOwn(call.method()))
        && call.arguments().stream().allMatch(this::isFreeOfFunctions)
        && stays(call.target());
  }

  /** Whether an argument runs none of the callee's code on what it meets. */
  private boolean isFreeOfFunctions(Operand argument) {
    if (functions.isFunctional(argument.type())) return false;
    if (!world.hasType(argument.type(), "java.util.stream.Collector")) return true;
    List<Op> collectors = defUse.definitions(argument.slot());
    return !collectors.isEmpty()
        && collectors.stream()
            .allMatch(
                op ->
                    op instanceof Op.Call c
                        && c.arguments().stream().allMatch(this::isFreeOfFunctions));
  }

  private boolean isPassedOn(Op.NewObject made, int index) {
    return made.constructor() != null
        && World.isRecord(made.type())
        && staysInRecord(made.constructor(), index)
        && stays(made.target());
  }

  private boolean isPassedOn(Op.Call call, int index) {
    if (World.isRecord(World.owner(call.method()).asType()) && call.isSuper()) {
      return staysInRecord(call.method(), index);
    }
    if (!world.isJdk(call.method())) {
      List<Body> bodies = bodies(call.method());
      return !bodies.isEmpty()
          && bodies.stream().allMatch(b -> stays(b.parameters().get(index)))
          && stays(call.target());
    }
    if (isFunctionOfCallers(call)) return stays(call.target());
    Use use = world.library().use(call.method(), index, call.arguments().get(index).type());
    return switch (use.kind()) {
      case LOOKS, WRITES -> true;
      case RECEIVER, RESULT, ARGUMENT, COPIES -> staysIn(use.target(), call);
      default -> false;
    };
  }

  /** The functions of the callers know what they are fed by their types. */
  private boolean isFunctionOfCallers(Op.Call call) {
    return call.receiver() != null
        && call.method().getModifiers().contains(Modifier.ABSTRACT)
        && functions.isFunctional(call.receiver().type())
        && call.receiver().slot().kind() == Slot.Kind.PARAMETER
        && !call.receiver().slot().body().isClosure();
  }

  /** Whether a container is one of this body's own that does not leave it but as its result. */
  private boolean isMadeHere(Operand container) {
    List<Op> made = container == null ? List.of() : defUse.definitions(container.slot());
    return !made.isEmpty() && made.stream().allMatch(this::makes) && stays(container.slot());
  }

  private boolean makes(Op op) {
    if (op instanceof Op.Assign assign) {
      return defUse.definitions(assign.source().slot()).stream().allMatch(this::makes)
          && !defUse.definitions(assign.source().slot()).isEmpty();
    }
    return op instanceof Op.NewArray
        || op instanceof Op.NewObject made && world.isJdk(made.constructor());
  }
}
