package dev.intos.processor.effects;

import dev.intos.processor.effects.CallGraph.Summary;
import dev.intos.processor.effects.Thing.Env;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.flow.Context;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Program;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the calls of transactions reach: the answers to Rule 5's, Rule 4's and a view's questions.
 *
 * <p>Nothing is computed before the first question, and only for code that transactions reach.
 */
public final class Effects {
  private final Program program;
  private final Elements elements;
  private final Types types;
  private final Marks marks;
  private final LibraryFacts facts;
  private final Function<Body, Context> contexts;
  private final ClassFiles files;
  private final Predicate<TypeElement> verified;
  private Computed computed;

  /**
   * @param contexts where a body runs; a body in a transaction is judged by itself, not at its
   *     calls
   * @param verified which classes of dependencies were compiled with the checker
   */
  public Effects(
      Program program,
      Elements elements,
      Types types,
      Marks marks,
      LibraryFacts facts,
      Function<Body, Context> contexts,
      ClassFiles files,
      Predicate<TypeElement> verified) {
    this.program = program;
    this.elements = elements;
    this.types = types;
    this.marks = marks;
    this.facts = facts;
    this.contexts = contexts;
    this.files = files;
    this.verified = verified;
  }

  /** The shortest way from an operation to an effect; empty where it is not reached. */
  public Optional<Chain> find(Effect effect, Op op, Body in) {
    boolean calls = op instanceof Op.Call || op instanceof Op.NewObject || op instanceof Op.Concat;
    if (!calls) return Optional.empty();
    if (computed == null) computed = new Computed();
    List<String> shortest = null;
    for (Summary call : computed.calls(op)) {
      Optional<List<String>> way = computed.reach.get(effect).way(call);
      if (way.isPresent() && (shortest == null || way.get().size() < shortest.size())) {
        shortest = way.get();
      }
    }
    return shortest == null
        ? Optional.empty()
        : Optional.of(new Chain(shortest, in.owner().element().getSimpleName().toString()));
  }

  private boolean isJudgedByItself(Body body) {
    Context context = contexts.apply(body);
    return context.isTransaction() || context == Context.EFFECT;
  }

  /** The analysis of the whole compilation. */
  private final class Computed {
    private final Map<Op, List<Summary>> calls = new IdentityHashMap<>();
    private final Map<Effect, Reach> reach = new EnumMap<>(Effect.class);

    Computed() {
      Universe universe = new Universe(program, elements, types, facts, files);
      SourceReader source = new SourceReader(universe, program);
      Dispatch dispatch = new Dispatch(universe, marks, facts, source.functions());
      Transfer transfer = new Transfer(dispatch, universe, source.storedInArrays());
      PointsTo base =
          new PointsTo(
              universe,
              dispatch,
              transfer,
              source,
              field -> marks.isPersistent(field.getEnclosingElement()));
      CallGraph graph = new CallGraph(dispatch, new Contexts(base, transfer));
      for (Body body : program.allBodies()) {
        if (isJudgedByItself(body)) explore(body, source, graph);
      }
      search(graph);
      files.close();
    }

    private void explore(Body body, SourceReader source, CallGraph graph) {
      for (Block block : body.blocks()) {
        for (Op op : block.ops()) {
          List<Summary> found = new ArrayList<>();
          for (Step.Invoke call : source.calls(op)) {
            Summary summary = graph.call(call, new Node(source.code(body), Env.EMPTY));
            graph.explore(summary);
            found.add(summary);
          }
          if (!found.isEmpty()) calls.put(op, found);
        }
      }
    }

    private void search(CallGraph graph) {
      Reach own = new Reach(graph, Effect.OWN_LOCK, ends(Ends.LOCKS), null);
      reach.put(Effect.OWN_LOCK, own);
      reach.put(Effect.LOCK, new Reach(graph, Effect.LOCK, ends(Ends.LOCKS), own));
      reach.put(Effect.OUTSIDE, new Reach(graph, Effect.OUTSIDE, ends(Ends.OUTSIDE), null));
      reach.put(Effect.CHANGE, new Reach(graph, Effect.CHANGE, code -> false, null));
      reach.put(Effect.UNKNOWN, new Reach(graph, Effect.UNKNOWN, ends(Ends.UNKNOWN), null));
    }

    private Predicate<Code> ends(Set<dev.intos.processor.diagnostics.Code> past) {
      Ends trusted = new Ends(marks, verified);
      Map<Code, Boolean> known = new IdentityHashMap<>();
      return code ->
          known.computeIfAbsent(
              code,
              c -> {
                if (c.isLibrary()) return trusted.isTrusted(c, past);
                return c.body() != null
                    && (isJudgedByItself(c.body()) || trusted.isTrusted(c.body(), past));
              });
    }

    List<Summary> calls(Op op) {
      return calls.getOrDefault(op, List.of());
    }
  }
}
