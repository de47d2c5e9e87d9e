package dev.intos.examples.riot;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.SyscallToken;
import dev.intos.annotations.Transaction;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PBox;
import dev.intos.runtime.QueueHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.SysTxBody;
import dev.intos.runtime.Syscalls;
import java.util.List;

/**
 * Tasks that are connected by queues. The source comes to an end; the others wait for more, so that
 * a dataflow has come to its end when none of them can run.
 */
public final class Dataflow {
  private static final long FOREVER = Long.MAX_VALUE;
  private static final int PRIORITY = 1;
  private static final long PERIOD = 5;

  private final Kernel kernel;
  private final String name;

  /** A dataflow whose tasks have names that begin like this. */
  public Dataflow(Kernel kernel, String name) {
    this.kernel = kernel;
    this.name = name;
  }

  /** A task that sends so many observations to some queues. */
  public Dataflow source(PBox<Sensors> sensors, long count, List<QueueHandle<Observation>> queues) {
    kernel.app(
        name + " source",
        PRIORITY,
        (ctx, none) ->
            ctx.forRange(
                0,
                count,
                i -> {
                  ctx.run(
                      (j, t) -> {
                        Observation observation = sensors.asMut(j).next();
                        for (QueueHandle<Observation> queue : queues) {
                          put(observation, queue, t);
                        }
                      });
                  Syscalls.taskDelay(PERIOD);
                }));
    return this;
  }

  /** A task that does its work, which waits for something to do, again and again. */
  public Dataflow stage(String stage, @Transaction SysTxBody work) {
    kernel.app(
        name + " " + stage,
        PRIORITY,
        (ctx, none) ->
            ctx.loop(
                () -> {
                  ctx.run(work);
                  return true;
                }));
    return this;
  }

  /** Takes the next item out of a queue, as soon as there is one. */
  @SyscallToken
  @Owned
  public static <@Persistent T> T take(QueueHandle<T> queue, SysToken t) {
    return Syscalls.queueReceive(queue, FOREVER, t).orElseThrow();
  }

  /** Puts an item into a queue, as soon as there is room. */
  @SyscallToken
  public static <@Persistent T> void put(@Owned T item, QueueHandle<T> queue, SysToken t) {
    Syscalls.queueSendBack(queue, item, FOREVER, t);
  }
}
