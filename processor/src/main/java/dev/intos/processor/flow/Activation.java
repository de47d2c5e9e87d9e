package dev.intos.processor.flow;

import dev.intos.processor.flow.Value.Bit;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Slot;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The analysis of one body from one entry state: a worklist over its blocks to the fixpoint. */
final class Activation {
  /** Closures inside closures beyond this depth are judged by their types alone. */
  static final int MAX_DEPTH = 12;

  private final FlowAnalysis analysis;
  private final Body body;
  private final Context context;
  private final Body region;
  private final boolean reporting;
  private final int depth;
  private final Liveness live;
  private final Map<Block, State> entries = new HashMap<>();
  private State exit;
  private Value returned;

  /**
   * @param region the transaction body that the code runs in: objects made there are its own
   * @param reporting whether to show the operations to the observer, once the fixpoint is reached
   */
  Activation(
      FlowAnalysis analysis,
      Body body,
      Context context,
      Body region,
      boolean reporting,
      int depth) {
    this.analysis = analysis;
    this.body = body;
    this.context = context;
    this.region = region;
    this.reporting = reporting;
    this.depth = depth;
    this.live = analysis.liveness(body);
  }

  FlowAnalysis analysis() {
    return analysis;
  }

  Body body() {
    return body;
  }

  Context context() {
    return context;
  }

  Body region() {
    return region;
  }

  int depth() {
    return depth;
  }

  /** Whether an object was made in this very transaction (or outside any, where none runs). */
  boolean isOwn(Obj object) {
    return object.region() == region;
  }

  /** Whether a value may be something that was there before the transaction. */
  boolean isForeign(Value value) {
    return value.has(Bit.OUTER) || value.objects().stream().anyMatch(o -> !isOwn(o));
  }

  Outcome run(State entry) {
    TreeSet<Integer> open = new TreeSet<>();
    entries.put(body.blocks().get(0), entry.copy());
    open.add(0);
    while (!open.isEmpty()) {
      Block block = body.blocks().get(open.pollFirst());
      flow(block, false, open);
    }
    if (reporting) {
      analysis.markReported(body);
      exit = null;
      returned = null;
      for (Block block : body.blocks()) {
        if (entries.containsKey(block)) flow(block, true, open);
      }
    }
    return new Outcome(exit, returned);
  }

  private void flow(Block block, boolean show, TreeSet<Integer> open) {
    State state = entries.get(block).copy();
    Transfer transfer = new Transfer(this, state, show);
    for (Op op : block.ops()) {
      toHandlers(block, state, open);
      if (show) analysis.observer().visit(op, new FlowSite(this, state, op));
      transfer.apply(op);
      if (op instanceof Op.Return r) {
        leave(state, r.value() == null ? null : analysis.values().of(state, r.value()));
        return;
      }
      if (op instanceof Op.Throw) {
        toHandlers(block, state, open);
        leave(state, null);
        return;
      }
    }
    toHandlers(block, state, open);
    if (block.successors().isEmpty()) leave(state, null);
    for (int i = 0; i < block.successors().size(); i++) {
      Block next = block.successors().get(i);
      Slot condition = block.condition();
      if (condition != null && state.answers().isImpossible(condition, i == 0)) continue;
      State out = state.copy(slot -> live.isLive(next, slot), Value.PLAIN);
      if (condition != null) out.assumeKept(state.answers().kept(condition, i == 0));
      State known = entries.putIfAbsent(next, out);
      if (known == null || known.joinFrom(out)) open.add(next.index());
    }
  }

  private void toHandlers(Block block, State state, TreeSet<Integer> open) {
    for (Block handler : block.handlers()) join(handler, state, open);
  }

  private void join(Block to, State state, TreeSet<Integer> open) {
    State in = state.copy(slot -> live.isLive(to, slot), Value.PLAIN);
    State known = entries.putIfAbsent(to, in);
    if (known == null || known.joinFrom(in)) open.add(to.index());
  }

  private void leave(State state, Value value) {
    State after = state.copy(live::isLiveAfter, value == null ? Value.PLAIN : value);
    if (exit == null) exit = after;
    else exit.joinFrom(after);
    if (value != null) returned = returned == null ? value : returned.join(value);
  }
}
