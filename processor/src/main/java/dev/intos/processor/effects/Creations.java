package dev.intos.processor.effects;

import java.util.List;
import java.util.function.Supplier;

/**
 * Finds which classes of libraries the program creates, itself or in library code that it reaches:
 * a method of a library's type runs the bodies of these and of no others.
 *
 * <p>What is reached depends on what is created, and the other way round: it is followed until
 * nothing new comes up.
 */
final class Creations {
  private final Universe universe;
  private final Dispatch dispatch;
  private final List<Code> program;

  Creations(Universe universe, Dispatch dispatch, List<Code> program) {
    this.universe = universe;
    this.dispatch = dispatch;
    this.program = program;
  }

  void find(Supplier<Contexts> contexts) {
    if (program.stream().noneMatch(Creations::usesLibrary)) return;
    for (boolean more = true; more; ) {
      more = false;
      CallGraph graph = new CallGraph(dispatch, contexts.get());
      for (Code code : program) graph.explore(code);
      for (Node node : graph.nodes()) more |= note(node.code());
    }
  }

  private static boolean usesLibrary(Code code) {
    for (Step step : code.steps()) {
      if (step instanceof Step.Invoke call
          && call.method().owner().origin() == Klass.Origin.LIBRARY) {
        return true;
      }
    }
    return false;
  }

  private boolean note(Code code) {
    boolean more = false;
    for (Step step : code.steps()) {
      if (step instanceof Step.Create create && create.klass().origin() == Klass.Origin.LIBRARY) {
        more |= universe.addCreated(create.klass());
      } else if (step instanceof Step.MakeFunction make
          && make.function().code().isLibrary()
          && !dispatch.functions().contains(make.function())) {
        dispatch.functions().add(make.function());
        more = true;
      }
    }
    return more;
  }
}
