package dev.intos.examples.bc;

import dev.intos.examples.app.Application;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TaskContext;
import java.util.stream.IntStream;

/** Counts bits in six ways. */
public final class BitCount implements Application {
  private static final int FIRST = 0xABCD;
  private static final int NUMBERS = 50;

  private final int rounds;

  /** Counts all of them in each of so many rounds. */
  public BitCount(int rounds) {
    this.rounds = rounds;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Counts counts = Counts.in(heap);
    kernel.app("bc", 1, (ctx, none) -> ctx.forRange(0, rounds, round -> count(ctx, counts)));
  }

  private static void count(TaskContext ctx, Counts counts) {
    ctx.run(counts::startRound);
    for (Algorithm algorithm : Algorithm.values()) {
      ctx.run(j -> counts.add(algorithm, bits(algorithm), j));
    }
    ctx.run(counts::endRound);
  }

  private static int bits(Algorithm algorithm) {
    return IntStream.range(FIRST, FIRST + NUMBERS).map(algorithm::bits).sum();
  }

  @Override
  public String result(PersistentHeap heap) {
    Counts counts = Counts.in(heap);
    return heap.view(counts::text);
  }
}
