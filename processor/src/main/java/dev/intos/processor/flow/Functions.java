package dev.intos.processor.flow;

import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Use;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;

/** What callees do with the functions that they are given. */
public final class Functions {
  private final World world;
  private final DefUse defUse;
  private final Recursion<Slot> runsAtOnce = new Recursion<>(true);
  private final Map<TypeElement, Boolean> functional = new HashMap<>();

  Functions(World world, DefUse defUse) {
    this.world = world;
    this.defUse = defUse;
  }

  /** What the callee does with the function given as an argument. */
  public FunctionUse of(ExecutableElement callee, int argument, Operand receiver) {
    if (argument >= callee.getParameters().size()) return FunctionUse.of(FunctionUse.Kind.KEPT);
    if (world.isRuntime(callee)) return RuntimeFunctions.of(callee, argument, world.marks());
    VariableElement parameter = callee.getParameters().get(argument);
    boolean marked = world.marks().isTransaction(parameter);
    if (!isFunctional(parameter.asType())) return FunctionUse.of(FunctionUse.Kind.KEPT);
    if (world.isJdk(callee) && !marked) return ofJdk(callee, argument, receiver);
    if (!runsAtOnce(callee, argument)) {
      return FunctionUse.of(marked ? FunctionUse.Kind.TRANSACTION_LATER : FunctionUse.Kind.KEPT);
    }
    return FunctionUse.of(marked ? FunctionUse.Kind.TRANSACTION : FunctionUse.Kind.RUNS);
  }

  private FunctionUse ofJdk(ExecutableElement callee, int argument, Operand receiver) {
    Use use = world.library().use(callee, argument);
    FunctionUse.Kind kind =
        switch (use.kind()) {
          case RUNS -> FunctionUse.Kind.RUNS;
          case RUNS_LAZILY -> FunctionUse.Kind.RUNS_LAZILY;
          case RUNS_ELSEWHERE, RUNS_ANYWHERE -> FunctionUse.Kind.ELSEWHERE;
          case LOOKS, WRITES, COPIES -> FunctionUse.Kind.IGNORED;
          case RESULT -> FunctionUse.Kind.COMBINED;
          case RECEIVER, ARGUMENT, KEEPS -> FunctionUse.Kind.KEPT;
        };
    boolean runs = kind == FunctionUse.Kind.RUNS || kind == FunctionUse.Kind.RUNS_LAZILY;
    if (runs && isParallel(receiver)) kind = FunctionUse.Kind.ELSEWHERE;
    return new FunctionUse(kind, use.target());
  }

  /**
   * The functions that a call hands over to other threads, which then meet the elements of its
   * stream: those that it is given, or, where it makes the stream parallel, those before it.
   */
  List<Operand> givenToThreads(Op.Call call) {
    if (!world.isJdk(call.method()) || call.receiver() == null) return List.of();
    if (makesParallel(call)) return functionsBefore(call.receiver());
    if (!isParallel(call.receiver())) return List.of();
    List<Operand> found = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      if (world.library().use(call.method(), i).kind().isRun()) found.add(call.arguments().get(i));
    }
    return found;
  }

  private List<Operand> functionsBefore(Operand stream) {
    List<Operand> found = new ArrayList<>();
    for (Op op : defUse.definitions(stream.slot())) {
      if (op instanceof Op.Assign assign) {
        found.addAll(functionsBefore(assign.source()));
      } else if (op instanceof Op.Call call && world.isJdk(call.method())) {
        call.arguments().stream().filter(a -> isFunctional(a.type())).forEach(found::add);
        if (call.receiver() != null) found.addAll(functionsBefore(call.receiver()));
      }
    }
    return found;
  }

  /** Whether the resulting stream is parallel; where a call takes a flag, unless that is false. */
  private boolean makesParallel(Op.Call call) {
    if (!world.library().makesParallel(call.method())) return false;
    int last = call.arguments().size() - 1;
    if (last < 0) return true;
    List<Op> flag = defUse.definitions(call.arguments().get(last).slot());
    return flag.isEmpty()
        || !flag.stream()
            .allMatch(op -> op instanceof Op.Constant c && Boolean.FALSE.equals(c.value()));
  }

  /** Whether a stream runs its functions on other threads, as far as its pipeline is in sight. */
  private boolean isParallel(Operand stream) {
    return isParallel(stream, new HashSet<>());
  }

  private boolean isParallel(Operand stream, Set<Slot> seen) {
    if (stream == null || !seen.add(stream.slot())) return false;
    for (Op op : defUse.definitions(stream.slot())) {
      if (op instanceof Op.Call call) {
        if (makesParallel(call)) return true;
        if (world.isJdk(call.method()) && isParallel(call.receiver(), seen)) return true;
      } else if (op instanceof Op.Assign assign && isParallel(assign.source(), seen)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a parameter of the program's is only called, or passed on to such a parameter, by every
   * body that may run.
   */
  private boolean runsAtOnce(ExecutableElement callee, int argument) {
    List<Body> bodies = world.bodiesOf(callee);
    boolean isCompiled = world.program().classOf(World.owner(callee)) == null;
    if (isCompiled && !world.libraries().onlyCalls(callee, argument)) return false;
    if (bodies.isEmpty()) return isCompiled;
    for (Body body : bodies) {
      if (body.blocks().isEmpty() && bodies.size() > 1) continue;
      if (body.blocks().isEmpty() || argument >= body.parameters().size()) return false;
      if (!runsAtOnce(body.parameters().get(argument))) return false;
    }
    return true;
  }

  private boolean runsAtOnce(Slot function) {
    return runsAtOnce.answer(function, f -> onlyRuns(f, new HashSet<>()));
  }

  /** Whether every use of a function runs it at once. */
  boolean onlyRuns(Slot function, Set<Slot> seen) {
    if (!seen.add(function)) return true;
    for (DefUse.Use use : defUse.uses(function)) {
      if (!runsHere(use, function, seen)) return false;
    }
    return true;
  }

  private boolean runsHere(DefUse.Use use, Slot function, Set<Slot> seen) {
    if (use.body() != function.body() && !insideRunsAtOnce(use.body(), function.body(), seen)) {
      return false;
    }
    return switch (use.role()) {
      case OPERAND, READ, WRITTEN -> true;
      case SOURCE -> {
        Slot target = DefUse.targetOf(use.op());
        yield onlyRuns(target, seen);
      }
      case RECEIVER -> {
        Op.Call call = (Op.Call) use.op();
        if (startsElsewhere(call.method())) yield false;
        yield call.method().getModifiers().contains(Modifier.ABSTRACT)
            || isOfObject(call.method())
            || call.target() == null
            || world.isHarmless(call.target().type())
            || !world.isJdk(call.method())
            || onlyRuns(call.target(), seen);
      }
      case ARGUMENT -> {
        if (use.op() instanceof Op.NewObject made) {
          yield made.constructor() != null && of(made.constructor(), use.index(), null).isAtOnce();
        }
        yield argument((Op.Call) use.op(), use.index(), seen);
      }
      case ELEMENT -> {
        Op.NewArray array = (Op.NewArray) use.op();
        yield array.implicit() && onlyRuns(array.target(), seen);
      }
      case STORED, RETURNED, THROWN -> false;
    };
  }

  /** Whether a call of the method makes another thread run its receiver: {@code Thread.start}. */
  private boolean startsElsewhere(ExecutableElement method) {
    return world.library().use(method, LibraryFacts.RECEIVER).kind() == Use.Kind.RUNS_ELSEWHERE;
  }

  private boolean argument(Op.Call call, int index, Set<Slot> seen) {
    FunctionUse use = of(call.method(), index, call.receiver());
    return switch (use.kind()) {
      case RUNS_LAZILY -> call.target() == null || consumedHere(call.target(), new HashSet<>());
      case COMBINED -> call.target() == null || onlyRuns(call.target(), seen);
      default -> use.isAtOnce();
    };
  }

  /** Whether a body is another, or inside it and run at once. */
  boolean isPartOf(Body inner, Body outer) {
    return inner == outer || insideRunsAtOnce(inner, outer, new HashSet<>());
  }

  /** Whether a body inside another runs at once, with all between them. */
  private boolean insideRunsAtOnce(Body inner, Body outer, Set<Slot> seen) {
    for (Body at = inner; at != null && at != outer; at = at.enclosing()) {
      if (!at.isClosure()) return false;
      Slot closure = defUse.slotOf(at);
      if (closure == null || !onlyRuns(closure, seen)) return false;
    }
    return true;
  }

  /** Whether a lazy result, such as a stream, is used up in the body that got it. */
  private boolean consumedHere(Slot lazy, Set<Slot> seen) {
    if (!seen.add(lazy)) return true;
    for (DefUse.Use use : defUse.uses(lazy)) {
      boolean fine =
          switch (use.role()) {
            case SOURCE -> consumedHere(DefUse.targetOf(use.op()), seen);
            case RECEIVER, ARGUMENT -> {
              Slot result = use.op() instanceof Op.Call call ? call.target() : null;
              boolean parallel = use.op() instanceof Op.Call call && makesParallel(call);
              yield !parallel
                  && (result == null || !isLazy(result.type()) || consumedHere(result, seen));
            }
            case RETURNED -> {
              Slot closure = use.body().isClosure() ? defUse.slotOf(use.body()) : null;
              yield closure != null && onlyRuns(closure, new HashSet<>()) && handsBack(closure);
            }
            case STORED, THROWN, ELEMENT -> false;
            case OPERAND, READ, WRITTEN -> true;
          };
      if (!fine) return false;
    }
    return true;
  }

  /** Whether what a closure returns stays in the code around it: it is no transaction. */
  private boolean handsBack(Slot closure) {
    for (DefUse.Use use : defUse.uses(closure)) {
      if (use.role() == DefUse.Role.SOURCE && !handsBack(assigned(use))) return false;
      if (use.role() != DefUse.Role.ARGUMENT || !(use.op() instanceof Op.Call call)) continue;
      switch (of(call.method(), use.index(), call.receiver()).kind()) {
        case TRANSACTION, VIEW, MOVES_IN -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  private static Slot assigned(DefUse.Use use) {
    return use.op() instanceof Op.Assign a ? a.target() : ((Op.Cast) use.op()).target();
  }

  private boolean isLazy(TypeMirror type) {
    return type instanceof DeclaredType declared
        && (world.library().isLazy((TypeElement) declared.asElement()) || isFunctional(declared));
  }

  /** The fields that keep functions given to parameters that are marked to run as transactions. */
  Set<VariableElement> bodyFields() {
    Set<VariableElement> fields = new HashSet<>();
    for (Body body : world.program().allBodies()) {
      for (Slot parameter : body.parameters()) {
        VariableElement variable = parameter.variable();
        if (variable == null || body.isClosure() || !world.marks().isTransaction(variable))
          continue;
        for (DefUse.Use use : defUse.uses(parameter)) {
          if (use.op() instanceof Op.PutField put && use.role() == DefUse.Role.STORED) {
            fields.add(put.field());
          }
        }
      }
    }
    return fields;
  }

  /** Whether a type is an interface with one abstract method. */
  public boolean isFunctional(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getKind() == ElementKind.INTERFACE
        && functional.computeIfAbsent(element, this::hasOneMethod);
  }

  /** Whether the type of a function says that a parameter of it may be a borrow. */
  boolean takesBorrow(TypeMirror function) {
    return parameters(function).stream().anyMatch(this::mayBeBorrow);
  }

  /** Whether a function can be given nothing that matters: {@code Consumer<? super String>}. */
  boolean takesOnlyHarmless(TypeMirror function) {
    return parameters(function).stream().map(Functions::given).allMatch(world::isHarmless);
  }

  private static TypeMirror given(TypeMirror parameter) {
    if (parameter instanceof WildcardType w && w.getSuperBound() != null) return w.getSuperBound();
    if (parameter instanceof TypeVariable v && v.getLowerBound().getKind() != TypeKind.NULL) {
      return v.getLowerBound();
    }
    return parameter;
  }

  /** The types of a function's own parameters. */
  List<TypeMirror> parameters(TypeMirror function) {
    if (!(function instanceof DeclaredType declared)) return List.of();
    List<TypeMirror> found = new ArrayList<>();
    for (ExecutableElement method :
        ElementFilter.methodsIn(world.elements().getAllMembers(World.element(declared)))) {
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) continue;
      ExecutableType as = (ExecutableType) world.types().asMemberOf(declared, method);
      found.addAll(as.getParameterTypes());
    }
    return found;
  }

  /** A function's parameter is often a wildcard: {@code Consumer<? super Book>}. */
  boolean mayBeBorrow(TypeMirror type) {
    return world.persistent().isBorrowType(type) || world.persistent().mentionsBorrow(type);
  }

  private boolean hasOneMethod(TypeElement element) {
    long methods =
        ElementFilter.methodsIn(world.elements().getAllMembers(element)).stream()
            .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(m))
            .count();
    return methods == 1;
  }

  private static boolean isOfObject(ExecutableElement method) {
    return switch (method.getSimpleName().toString()) {
      case "equals" -> method.getParameters().size() == 1;
      case "hashCode", "toString", "getClass" -> method.getParameters().isEmpty();
      default -> false;
    };
  }
}
