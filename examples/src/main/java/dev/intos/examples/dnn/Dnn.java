package dev.intos.examples.dnn;

import dev.intos.examples.app.Application;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TaskContext;
import java.util.Arrays;

/** Runs a small neural network, a transaction for each layer. */
public final class Dnn implements Application {
  private final int rounds;

  /** Runs it so many times. */
  public Dnn(int rounds) {
    this.rounds = rounds;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Network network = Network.in(heap);
    kernel.app("dnn", 1, (ctx, none) -> ctx.forRange(0, rounds, round -> infer(ctx, network)));
  }

  private static void infer(TaskContext ctx, Network network) {
    double[] inputs = new double[Network.INPUTS];
    Arrays.fill(inputs, 1);
    ctx.run(j -> network.hidden().asMut(j).compute(inputs));
    ctx.run(j -> network.last().asMut(j).compute(network.hidden().asRef(j).outputs()));
    ctx.run(j -> network.verdict().asMut(j).see(network.last().asRef(j).outputs()));
  }

  @Override
  public String result(PersistentHeap heap) {
    Network network = Network.in(heap);
    return heap.view(j -> network.verdict().asRef(j).text());
  }
}
