package dev.intos.processor.flow;

import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** In which context each body runs, as far as that is certain. */
public final class Contexts {
  private final World world;
  private final DefUse defUse;
  private final Functions functions;
  private final Map<Body, Context> contexts = new HashMap<>();
  private final Recursion<Slot> inTransaction = new Recursion<>(true);

  /** While this is not zero, answers may rest on an assumption and are not remembered. */
  private int assuming;

  private final Map<Body, List<FunctionUse>> arrivals = new HashMap<>();
  private final Set<Element> extended = new HashSet<>();
  private final Map<ClassModel, Slot> instances = new HashMap<>();
  private final Map<TypeElement, List<Slot>> localInstances = new HashMap<>();

  Contexts(World world, DefUse defUse, Functions functions) {
    this.world = world;
    this.defUse = defUse;
    this.functions = functions;
    for (ClassModel type : world.program().classes()) {
      Element above = world.types().asElement(type.element().getSuperclass());
      if (above != null) extended.add(above);
    }
    for (Body body : world.program().allBodies()) {
      body.blocks().stream()
          .flatMap(b -> b.ops().stream())
          .forEach(
              op -> {
                if (op instanceof Op.NewObject made) made(made);
              });
    }
  }

  private void made(Op.NewObject op) {
    if (op.anonymous() != null) {
      instances.putIfAbsent(op.anonymous(), op.target());
    } else {
      TypeElement type = (TypeElement) op.type().asElement();
      localInstances.computeIfAbsent(type, t -> new ArrayList<>()).add(op.target());
    }
  }

  public Context of(Body body) {
    Context known = contexts.get(body);
    if (known == null) {
      contexts.put(body, Context.NONE);
      known = body.isClosure() ? ofClosure(body) : ofMember(body);
      if (assuming == 0) contexts.put(body, known);
      else contexts.remove(body);
    }
    return known;
  }

  private Context ofMember(Body body) {
    Slot instance = body.kind() == Body.Kind.METHOD ? instances.get(body.owner()) : null;
    Context given = instance == null ? null : given(arrivals(instance));
    if (isTransactionMember(body)) {
      return given == Context.VIEW ? Context.VIEW : Context.TRANSACTION;
    }
    if (hasParameterOf(body, "dev.intos.runtime.TaskContext")) return Context.TASK;
    ClassModel owner = body.owner();
    if (isLocal(owner)) return isAtOnce(owner) ? of(owner.enclosing()) : Context.NONE;
    if (instance == null) return Context.NONE;
    if (isCertain(given, instance)) return given;
    boolean atOnce = keepsItself(owner) && functions.onlyRuns(instance, new HashSet<>());
    return atOnce ? of(owner.enclosing()) : Context.NONE;
  }

  private static boolean isLocal(ClassModel type) {
    return type.element().getNestingKind() == NestingKind.LOCAL;
  }

  /** Whether a method, constructor or initialiser is a transaction context by its declaration. */
  private boolean isTransactionMember(Body body) {
    ExecutableElement method = body.method();
    if (method != null && saysTransaction(method)) return true;
    Element member = method != null ? method : body.field();
    boolean isStatic =
        body.kind() == Body.Kind.STATIC_INITIALIZER
            || member != null && member.getModifiers().contains(Modifier.STATIC);
    return !isStatic && isPartOfPersistent(body.owner().element());
  }

  /** Whether a method's mark or parameters demand a transaction of its callers. */
  private boolean saysTransaction(ExecutableElement method) {
    return world.marks().isTransaction(method)
        || method.getParameters().stream().anyMatch(this::saysTransaction);
  }

  private boolean saysTransaction(VariableElement parameter) {
    return world.persistent().isCapability(parameter.asType())
        || world.saysBorrow(parameter.asType()) && !world.marks().isOwned(parameter);
  }

  private boolean isPartOfPersistent(TypeElement type) {
    return world.persistent().isBorrowType(type.asType());
  }

  private boolean hasParameterOf(Body body, String type) {
    return body.parameters().stream().anyMatch(p -> world.hasType(p.type(), type));
  }

  private Context ofClosure(Body body) {
    List<FunctionUse> uses = arrivals(body);
    Context given = given(uses);
    if (hasCapability(body)) return given == null ? Context.TRANSACTION : given;
    if (isCertain(given, defUse.slotOf(body))) return given;
    if (hasParameterOf(body, "dev.intos.runtime.TaskContext")) return Context.TASK;
    boolean atOnce = isAtOnce(body);
    Context around = of(body.enclosing());
    if (takesBorrow(body) && !around.isTransaction()) {
      return atOnce && isRunOutside(body) ? around : Context.TRANSACTION;
    }
    return atOnce ? around : takesBorrow(body) ? Context.TRANSACTION : Context.NONE;
  }

  /** Whether a call of the closure, or one that runs it at once, stands outside a transaction. */
  private boolean isRunOutside(Body closure) {
    Set<Body> callers = new HashSet<>();
    collect(defUse.slotOf(closure), new ArrayList<>(), callers, new HashSet<>());
    return callers.stream().anyMatch(caller -> !of(caller).isTransaction());
  }

  /** A function that also runs where no transaction does is no code of a transaction. */
  private boolean isCertain(Context given, Slot function) {
    return given != null && (!given.isTransaction() || runsInTransaction(function));
  }

  private static Context given(List<FunctionUse> uses) {
    Context result = null;
    for (FunctionUse use : uses) {
      Context context =
          switch (use.kind()) {
            case TRANSACTION, TRANSACTION_LATER, RUNS_IN_TRANSACTION -> Context.TRANSACTION;
            case VIEW -> Context.VIEW;
            case TASK, ROUND -> Context.TASK;
            case EFFECT -> Context.EFFECT;
            default -> null;
          };
      if (context == null) continue;
      boolean stricter = result == null || context.isTransaction() && !result.isTransaction();
      if (stricter || context == Context.VIEW) result = context;
    }
    return result;
  }

  private boolean hasCapability(Body body) {
    return body.parameters().stream().anyMatch(p -> world.persistent().isCapability(p.type()));
  }

  private boolean takesBorrow(Body body) {
    return body.parameters().stream().anyMatch(p -> world.saysBorrow(p.type()));
  }

  /** Whether a closure runs as part of the code around it, or never. */
  public boolean isAtOnce(Body closure) {
    Slot slot = defUse.slotOf(closure);
    return slot != null && functions.onlyRuns(slot, new HashSet<>());
  }

  /** Whether an instance of an anonymous class is used as a function that runs at once. */
  public boolean isAtOnce(Op.NewObject anonymous) {
    return keepsItself(anonymous.anonymous())
        && functions.onlyRuns(anonymous.target(), new HashSet<>());
  }

  /** Whether the instances of a local class are used only by the code around it. */
  public boolean isAtOnce(ClassModel local) {
    return !extended.contains(local.element())
        && keepsItself(local)
        && localInstances.getOrDefault(local.element(), List.of()).stream()
            .allMatch(slot -> functions.onlyRuns(slot, new HashSet<>()));
  }

  /** Whether no member of a class lets its {@code this} go. */
  private boolean keepsItself(ClassModel type) {
    return type.bodies().stream()
        .allMatch(b -> b.self() == null || functions.onlyRuns(b.self(), new HashSet<>()));
  }

  /** As what callees take the closure. */
  public List<FunctionUse> arrivals(Body closure) {
    List<FunctionUse> known = arrivals.get(closure);
    if (known == null) {
      Slot slot = defUse.slotOf(closure);
      known = slot == null ? List.of() : arrivals(slot);
      if (assuming == 0) arrivals.put(closure, known);
    }
    return known;
  }

  /** As what callees take an instance of an anonymous class. */
  public List<FunctionUse> arrivals(Op.NewObject anonymous) {
    return arrivals(anonymous.target());
  }

  private List<FunctionUse> arrivals(Slot slot) {
    List<FunctionUse> found = new ArrayList<>();
    collect(slot, found, new HashSet<>(), new HashSet<>());
    return found;
  }

  private void collect(Slot slot, List<FunctionUse> into, Set<Body> callers, Set<Slot> seen) {
    if (!seen.add(slot)) return;
    for (DefUse.Use use : defUse.uses(slot)) {
      switch (use.role()) {
        case SOURCE -> collect(DefUse.targetOf(use.op()), into, callers, seen);
        case ELEMENT -> collect(((Op.NewArray) use.op()).target(), into, callers, seen);
        case RECEIVER -> {
          Op.Call call = (Op.Call) use.op();
          if (combines(call)) collect(call.target(), into, callers, seen);
          else if (!saysTransaction(call.method())) callers.add(use.body());
        }
        case ARGUMENT -> {
          FunctionUse taken = taken(use);
          if (taken == null) continue;
          into.add(taken);
          if (taken.kind() != FunctionUse.Kind.COMBINED) callers.add(use.body());
          if (taken.kind() == FunctionUse.Kind.COMBINED && use.op() instanceof Op.Call call) {
            if (call.target() != null) collect(call.target(), into, callers, seen);
          }
        }
        default -> {}
      }
    }
  }

  /** Whether a call of the JDK makes a function of its receiver: {@code andThen}. */
  private boolean combines(Op.Call call) {
    return world.isJdk(call.method())
        && !call.method().getModifiers().contains(Modifier.ABSTRACT)
        && call.target() != null
        && functions.isFunctional(call.target().type());
  }

  private FunctionUse taken(DefUse.Use use) {
    Op.Call call = use.op() instanceof Op.Call c ? c : null;
    ExecutableElement callee =
        call != null ? call.method() : ((Op.NewObject) use.op()).constructor();
    if (callee == null) return null;
    Operand receiver = call == null ? null : call.receiver();
    FunctionUse taken = functions.of(callee, use.index(), receiver);
    return taken.kind() == FunctionUse.Kind.RUNS && runsInTransaction(callee, use.index())
        ? FunctionUse.of(FunctionUse.Kind.RUNS_IN_TRANSACTION)
        : taken;
  }

  /** Whether every body of a method runs a functional parameter inside a transaction only. */
  boolean runsInTransaction(ExecutableElement callee, int parameter) {
    if (world.isRuntime(callee) || world.isJdk(callee)) return false;
    return world.bodiesOf(callee).stream()
        .filter(body -> !body.blocks().isEmpty())
        .allMatch(body -> runsInTransaction(body.parameters().get(parameter)));
  }

  private boolean runsInTransaction(Slot function) {
    // A recursive method adds nothing to what its other calls say.
    assuming++;
    boolean result = inTransaction.answer(function, this::isRunInTransaction);
    assuming--;
    return result;
  }

  private boolean isRunInTransaction(Slot function) {
    return defUse.uses(function).stream().allMatch(this::runsInTransaction);
  }

  private boolean runsInTransaction(DefUse.Use use) {
    return switch (use.role()) {
      case RECEIVER -> {
        Op.Call call = (Op.Call) use.op();
        yield of(use.body()).isTransaction() || combines(call) && runsInTransaction(call.target());
      }
      case SOURCE -> runsInTransaction(DefUse.targetOf(use.op()));
      case ARGUMENT -> {
        FunctionUse taken = taken(use);
        yield taken != null
            && switch (taken.kind()) {
              case TRANSACTION, VIEW, TRANSACTION_LATER, RUNS_IN_TRANSACTION, IGNORED -> true;
              case RUNS, RUNS_LAZILY, MOVES_IN -> of(use.body()).isTransaction();
              case COMBINED -> use.op() instanceof Op.Call call && handsOn(call);
              default -> false;
            };
      }
      case OPERAND, READ -> true;
      default -> false;
    };
  }

  private boolean handsOn(Op.Call combination) {
    return combination.target() == null || runsInTransaction(combination.target());
  }
}
