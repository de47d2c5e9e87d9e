package dev.intos.processor.flow;

import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/**
 * The borrow dataflow over a program. Every method is analysed alone, with what its signature says
 * of its parameters; closures are analysed where they run (as part of the code around them), or
 * where they are made if that is later.
 */
public final class FlowAnalysis {
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
  private final Set<Body> reported = new HashSet<>();
  private Observer observer;

  public FlowAnalysis(World world) {
    this.world = world;
    this.defUse = new DefUse(world.program());
    this.functions = new Functions(world, defUse);
    this.contexts = new Contexts(world, defUse, functions);
    this.values = new Values(world);
    this.summaries = new Summaries(world);
    this.arrays = new ArrayParameters(world, defUse);
    this.seen = new SeenFunctions(world, defUse, functions);
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
    return world.program().classes().stream()
        .filter(c -> c.element().getEnclosingElement().equals(type.element()))
        .toList();
  }

  public ArrayParameters arrays() {
    return arrays;
  }

  SeenFunctions seen() {
    return seen;
  }

  Values values() {
    return values;
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

  /** Analyses the whole program and shows each operation to the observer. */
  public void run(Observer to) {
    summaries.compute(this);
    observer = to;
    for (ClassModel type : world.program().classes()) {
      if (type.enclosing() != null) continue;
      for (Body body : type.bodies()) analyse(body, true);
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
    return activation.run(entry(body, region));
  }

  /** The state at the start of a method. */
  State entry(Body body, Body region) {
    State state = new State();
    if (body.self() != null) state.set(body.self(), values.unset(body.self()));
    for (int i = 0; i < body.parameters().size(); i++) {
      Slot slot = body.parameters().get(i);
      if (body.method() != null && !body.isClosure() && values.isOwned(body.method(), i)) {
        Obj.Kind kind =
            slot.type().getKind() == TypeKind.ARRAY ? Obj.Kind.ARRAY : Obj.Kind.PERSISTENT;
        Obj owned = new Obj(slot, false, kind, slot.type(), region);
        state.make(owned);
        state.set(slot, Value.of(owned));
      } else {
        state.set(slot, values.parameter(slot));
      }
    }
    return state;
  }
}
