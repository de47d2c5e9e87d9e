package dev.intos.processor.flow;

import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * The borrow dataflow over a program. Every method is analysed alone, with what its signature says
 * of its parameters; closures are analysed where they run (as part of the code around them), or
 * where they are made if that is later.
 */
public final class FlowAnalysis {
  /** Tells where faults are refused for good, so that what comes of one is not refused again. */
  public interface Refusals {
    /** Whether all faults in a declaration are errors: none is trusted or made a warning. */
    boolean refusesAll(Element in);
  }

  /** Sees each operation once, with what is known before it. */
  public interface Observer {
    void visit(Op op, FlowSite site);
  }

  private final World world;
  private final DefUse defUse;
  private final Functions functions;
  private final Contexts contexts;
  private final Values values;
  private final Summaries summaries;
  private final ArrayParameters arrays;
  private final SeenFunctions seen;
  private final FedFunctions fed;
  private final Leaks leaks;
  private final Refusals refusals;
  private final UnknownBorrows unknown;
  private final Map<Body, Liveness> liveness = new HashMap<>();
  private final Set<Body> reported = new HashSet<>();
  private final Map<Body, Runnable> expected = new LinkedHashMap<>();
  private final Set<VariableElement> bodyFields;
  private final Map<Element, List<ClassModel>> members = new HashMap<>();
  private Observer observer;

  public FlowAnalysis(World world, Refusals refusals) {
    this.world = world;
    this.refusals = refusals;
    this.defUse = new DefUse(world.program());
    this.functions = new Functions(world, defUse);
    this.contexts = new Contexts(world, defUse, functions);
    this.values = new Values(world);
    this.summaries = new Summaries(world, this);
    this.arrays = new ArrayParameters(world, defUse, functions);
    this.seen = new SeenFunctions(world, defUse, functions);
    this.fed = new FedFunctions(world, defUse, functions);
    this.leaks = new Leaks(this);
    this.unknown = new UnknownBorrows(world, defUse, functions);
    this.bodyFields = functions.bodyFields();
    for (ClassModel type : world.program().classes()) {
      Element around = type.element().getEnclosingElement();
      members.computeIfAbsent(around, e -> new ArrayList<>()).add(type);
    }
  }

  public World world() {
    return world;
  }

  public DefUse defUse() {
    return defUse;
  }

  public Functions functions() {
    return functions;
  }

  public Contexts contexts() {
    return contexts;
  }

  /** The member classes of a class. */
  List<ClassModel> membersOf(ClassModel type) {
    return members.getOrDefault(type.element(), List.of());
  }

  public ArrayParameters arrays() {
    return arrays;
  }

  SeenFunctions seen() {
    return seen;
  }

  FedFunctions fed() {
    return fed;
  }

  Leaks leaks() {
    return leaks;
  }

  Refusals refusals() {
    return refusals;
  }

  UnknownBorrows unknown() {
    return unknown;
  }

  Values values() {
    return values;
  }

  Liveness liveness(Body body) {
    return liveness.computeIfAbsent(body, b -> new Liveness(b, defUse));
  }

  /** Fields in which functions are kept that run as transactions only. */
  Set<VariableElement> bodyFields() {
    return bodyFields;
  }

  Summaries summaries() {
    return summaries;
  }

  Observer observer() {
    return observer;
  }

  /** Notes that a closure's body has been shown to the observer. */
  void markReported(Body body) {
    reported.add(body);
  }

  /** Notes a closure that runs where it is called, with all that is known where it is made. */
  void expect(Body body, Runnable judged) {
    if (!reported.contains(body)) expected.put(body, judged);
  }

  /**
   * Judges the closures that were made and that no analysed call has run: nobody calls them, or
   * only code that is not here.
   */
  private void judgeExpected() {
    while (!expected.isEmpty()) {
      Map<Body, Runnable> open = new LinkedHashMap<>(expected);
      expected.clear();
      open.forEach(
          (body, judged) -> {
            if (!reported.contains(body)) judged.run();
          });
    }
  }

  /** Analyses the whole program and shows each operation to the observer. */
  public void run(Observer to) {
    observer = to;
    Bystanders bystanders = new Bystanders(this);
    for (ClassModel type : world.program().classes()) {
      if (type.enclosing() != null) continue;
      for (Body body : type.bodies()) {
        if (bystanders.contains(body)) continue;
        analyse(body, true);
        judgeExpected();
      }
    }
  }

  /** The outcome of a body, with nothing shown. */
  Outcome quietly(Body body) {
    return analyse(body, false);
  }

  private Outcome analyse(Body body, boolean reporting) {
    if (body.blocks().isEmpty()) return new Outcome(new State(), null);
    Context context = contexts.of(body);
    Body region = context.isTransaction() ? body : null;
    Activation activation = new Activation(this, body, context, region, reporting, 0);
    try {
      return activation.run(entry(body, region));
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new FailedAnalysis(body.owner(), e);
    }
  }

  /** The state at the start of a method. */
  State entry(Body body, Body region) {
    State state = new State();
    if (body.self() != null) state.set(body.self(), values.unset(body.self()));
    for (Slot slot : body.parameters()) state.set(slot, parameter(slot, state, region));
    return state;
  }

  /** What a parameter is at the start of its body: an owned one is an object of the body's own. */
  Value parameter(Slot slot, State state, Body region) {
    if (!values.isOwned(slot)) return values.parameter(slot);
    boolean array = slot.type().getKind() == TypeKind.ARRAY;
    Obj.Kind kind = array ? Obj.Kind.ARRAY : Obj.Kind.PERSISTENT;
    Obj owned = new Obj(slot, false, kind, slot.type(), region);
    state.make(owned);
    return Value.of(owned);
  }
}
