package dev.intos.runtime;

import dev.intos.annotations.OutsideTransaction;
import dev.intos.runtime.internal.kernel.Callbacks;
import dev.intos.runtime.internal.kernel.KernelCore;
import dev.intos.runtime.internal.kernel.TaskRun;
import dev.intos.runtime.internal.tx.Transaction;
import java.time.Duration;
import java.util.Objects;

/**
 * Runs tasks that go on after a restart where they were (IntOS's scheduler).
 *
 * <p>At boot every task that is not over is run again from its beginning. Its transactions that had
 * committed are not run again but answer with their recorded results (bypass); the one that was
 * interrupted was rolled back and runs again, and from there the task goes on. So the code between
 * transactions runs at every boot, and must do the same each time.
 *
 * <p>One task runs at a time, the most urgent one that can. It gives way to a more urgent one when
 * a transaction begins or ends, at the end of a round of a loop, and where it waits through the
 * kernel or for a {@link PMutex}. If its thread waits for something else between transactions,
 * others go on beside it after a while. One that computes for long holds up the others.
 *
 * <p>A task or timer that throws is reported to the {@link System.Logger} {@code dev.intos.kernel}
 * and by {@link #awaitQuiescence}, and runs again at the next boot.
 *
 * <p>Methods may be called by any thread that runs no task of this kernel.
 */
public final class Kernel implements AutoCloseable {
  private final KernelCore core;

  private Kernel(KernelCore core) {
    this.core = core;
  }

  /**
   * Restores the tasks, queues and timers of a heap.
   *
   * @throws TaskBodyMissingException if a stored task or timer has a body that this build of the
   *     program has not
   * @throws IllegalStateException if a kernel is at work on the heap already
   */
  @OutsideTransaction
  public static Kernel boot(PersistentHeap heap) {
    Transaction.refuseInside("Kernel.boot");
    return new Kernel(new KernelCore(heap.core(), new ContextGiver()));
  }

  /**
   * Gives a task of the program its body. The task is created at the first start; when its body has
   * returned it is over for good.
   *
   * @param name by which it is known at later boots
   * @param priority higher ones are more urgent
   * @throws IllegalArgumentException if there is another of this name
   * @throws IllegalStateException after {@link #start}
   */
  @OutsideTransaction
  @SuppressWarnings({"unchecked", "rawtypes"}) // the parameter of such a task is null
  public void app(String name, int priority, TaskBody<Void> body) {
    Objects.requireNonNull(body, "body");
    core.app(Objects.requireNonNull(name, "name"), priority, (TaskBody) body);
  }

  /**
   * Gives tasks something of the volatile world, such as a client.
   *
   * @throws IllegalStateException after {@link #start}
   */
  @OutsideTransaction
  public <S> void provide(Class<S> type, S service) {
    core.provide(type, Objects.requireNonNull(service, "service"));
  }

  /**
   * Tells an observer of every transaction of a task or timer.
   *
   * @throws IllegalStateException after {@link #start}
   */
  @OutsideTransaction
  public void observe(KernelObserver observer) {
    core.observe(Objects.requireNonNull(observer, "observer"));
  }

  /**
   * Starts running tasks.
   *
   * @throws IllegalStateException the second time
   */
  @OutsideTransaction
  public void start() {
    Transaction.refuseInside("Kernel.start");
    core.start();
  }

  /**
   * Waits until no task can run: each is over, has failed, or waits without a time limit, and no
   * timer is started. Throws what the first task or timer threw that failed, as it was.
   *
   * @return whether that came about in time
   */
  @OutsideTransaction
  public boolean awaitQuiescence(Duration d) {
    return core.awaitQuiescence(d);
  }

  /**
   * Stops the tasks, each at its next transaction; they go on when the kernel is booted again. A
   * thread that waits for something that is not the kernel's is interrupted, and left alone if that
   * does not help. Does nothing the second time.
   */
  @OutsideTransaction
  @Override
  public void close() {
    core.close();
  }

  /** Makes the contexts and capabilities that bodies are run with. */
  private static final class ContextGiver implements Callbacks {
    @Override
    public void run(TaskBody<Object> body, TaskRun run, Object parameter) {
      body.run(new TaskContext(run), parameter);
    }

    @Override
    public void run(TimerBody<Object> body, Object parameter, Transaction transaction) {
      body.run(parameter, new JournalHandle(transaction), new SysToken(transaction));
    }
  }
}
