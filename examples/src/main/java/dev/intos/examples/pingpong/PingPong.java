package dev.intos.examples.pingpong;

import dev.intos.examples.app.Application;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.QueueHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;
import dev.intos.runtime.TaskContext;
import java.util.ArrayList;
import java.util.List;

/** A task that sends numbers, and one that receives them. */
public final class PingPong implements Application {
  private static final long FOREVER = Long.MAX_VALUE;

  private final long rounds;

  /** Plays so many rounds. */
  public PingPong(long rounds) {
    this.rounds = rounds;
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Table table = Table.in(heap);
    kernel.app("ping", 1, (ctx, none) -> ping(ctx, table));
  }

  private void ping(TaskContext ctx, Table table) {
    QueueHandle<Long> queue = ctx.call((j, t) -> startPong(table, t));
    ctx.forRange(0, rounds, round -> ctx.run((j, t) -> serve(table, queue, j, t)));
  }

  private QueueHandle<Long> startPong(Table table, SysToken t) {
    QueueHandle<Long> queue = Syscalls.queueCreate(1, t);
    Syscalls.createTask("pong", 1, PingPong::pong, new Rally(queue, rounds, table.seen()), t);
    return queue;
  }

  private static void serve(Table table, QueueHandle<Long> queue, JournalHandle j, SysToken t) {
    Counter counter = table.counter().asMut(j);
    Syscalls.queueSendBack(queue, counter.value(), FOREVER, t);
    counter.increment();
  }

  private static void pong(TaskContext ctx, Rally rally) {
    ctx.forRange(0, rally.rounds(), round -> ctx.run((j, t) -> answer(rally, j, t)));
  }

  private static void answer(Rally rally, JournalHandle j, SysToken t) {
    rally.seen().push(Syscalls.queueReceive(rally.queue(), FOREVER, t).orElseThrow(), j);
  }

  @Override
  public String result(PersistentHeap heap) {
    Table table = Table.in(heap);
    List<Long> seen = heap.view(j -> received(table, j));
    return "pong saw " + seen;
  }

  private static List<Long> received(Table table, JournalHandle j) {
    List<Long> received = new ArrayList<>();
    table.seen().forEach(received::add, j);
    return received;
  }
}
