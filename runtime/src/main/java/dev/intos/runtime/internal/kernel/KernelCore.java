package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.HeapClosedException;
import dev.intos.runtime.HeapPoisonedException;
import dev.intos.runtime.KernelObserver;
import dev.intos.runtime.TaskBody;
import dev.intos.runtime.TimerBody;
import dev.intos.runtime.internal.node.ArrayNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.KernelHook;
import dev.intos.runtime.internal.tx.Site;
import dev.intos.runtime.internal.tx.Throwables;
import dev.intos.runtime.internal.tx.Transaction;
import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A kernel at work on a heap: its tasks, its timers and who of them runs. */
public final class KernelCore implements KernelHook {
  private enum State {
    BOOTED,
    STARTED,
    CLOSED
  }

  private record App(long priority, TaskBody<Object> body) {}

  private static final System.Logger LOG = System.getLogger("dev.intos.kernel");
  private static final long CLOSE_MILLIS = 2_000;
  private static final Set<KernelCore> RUNNING = ConcurrentHashMap.newKeySet();

  private final HeapCore heap;
  private final Callbacks callbacks;
  private final Scheduler scheduler;
  private final BodyTable bodies;
  private final Map<String, App> apps = new LinkedHashMap<>();
  private final Map<Class<?>, Object> services = new ConcurrentHashMap<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private volatile KernelObserver observer = (task, site, outcome, begin, end) -> {};

  /** The tasks that this session has started, since a new one may be found twice. */
  private final Set<Node> started = ConcurrentHashMap.newKeySet();

  private volatile TimerService timers;
  private final AtomicBoolean timersStarted = new AtomicBoolean();
  private volatile State state = State.BOOTED;

  /**
   * Boots a kernel on a heap.
   *
   * @throws IllegalStateException if one is at work on it already
   * @throws dev.intos.runtime.TaskBodyMissingException if a stored body is not in the program
   */
  public KernelCore(HeapCore heap, Callbacks callbacks) {
    this.heap = heap;
    this.callbacks = callbacks;
    this.scheduler = new Scheduler(heap.clock());
    this.bodies = new BodyTable(heap);
    if (!heap.attach(this)) {
      throw new IllegalStateException(
          "a kernel is at work on the heap " + heap + " already; close it first");
    }
    try {
      heap.view(
          transaction -> {
            bodies.restoreAll();
            return null;
          });
    } catch (Throwable t) {
      heap.detach(this);
      throw t;
    }
    RUNNING.add(this);
  }

  /**
   * The one kernel of this process.
   *
   * @throws IllegalStateException if there is none, or more than one
   */
  public static KernelCore only() {
    List<KernelCore> running = List.copyOf(RUNNING);
    if (running.size() != 1) {
      throw new IllegalStateException(
          "getTimeOutsideTx was called by a thread that runs no task, in a process with "
              + running.size()
              + " kernels; call it in a task");
    }
    return running.get(0);
  }

  // What the program gives at each boot.

  /** Gives a task of the program its body. */
  public synchronized void app(String name, int priority, TaskBody<Object> body) {
    refuse(State.STARTED, "app");
    if (apps.putIfAbsent(name, new App(priority, body)) != null) {
      throw new IllegalArgumentException("there are two tasks of the name " + name);
    }
  }

  /** Gives tasks something of the volatile world. */
  public synchronized <S> void provide(Class<S> type, S service) {
    refuse(State.STARTED, "provide");
    services.put(type, type.cast(service));
  }

  /** Whom to tell of transactions. */
  public synchronized void observe(KernelObserver by) {
    refuse(State.STARTED, "observe");
    observer = by;
  }

  private void refuse(State from, String what) {
    if (state.compareTo(from) >= 0) {
      throw new IllegalStateException(
          what + " was called when the kernel was " + state.name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Something of the volatile world, for a transaction.
   *
   * @throws IllegalStateException if no kernel works on its heap, or nobody gave it
   */
  public static <S> S service(Class<S> type, Transaction transaction) {
    KernelHook kernel = transaction.heap().kernel();
    if (kernel == null) {
      throw new IllegalStateException(
          "Syscalls.service was called on a heap that no kernel works on; boot one");
    }
    return kernel.service(type);
  }

  @Override
  public <S> S service(Class<S> type) {
    Object service = services.get(type);
    if (service == null) {
      throw new IllegalStateException(
          "nobody provided a "
              + type.getName()
              + "; call kernel.provide("
              + type.getSimpleName()
              + ".class, …) before start");
    }
    return type.cast(service);
  }

  // Running.

  /** Starts all tasks that are not over, and the timers. */
  public synchronized void start() {
    refuse(State.STARTED, "start");
    heap.run(
        transaction -> {
          Set<String> known = Registry.apps(heap);
          apps.forEach((name, app) -> createApp(name, app, known, transaction));
          return null;
        });
    timers = new TimerService(this, heap);
    state = State.STARTED;
    heap.<List<TaskObject>>view(transaction -> Registry.tasks(heap)).forEach(this::startTask);
    if (heap.view(transaction -> Registry.hasTimers(heap))) {
      startTimers();
    }
    scheduler.schedule();
    thread("watch", scheduler::watch).start();
  }

  /** Timers need a thread once there are some. */
  private void startTimers() {
    if (timersStarted.compareAndSet(false, true)) {
      timers.slot().start(thread("timers", timers));
    }
  }

  private static void createApp(String name, App app, Set<String> known, Transaction transaction) {
    if (!known.contains(name)) {
      Stored.Definition definition = new Stored.Definition(name, app.priority(), null);
      Registry.addApp(name, TaskObject.create(definition, null, transaction), transaction);
    }
  }

  private void startTask(TaskObject task) {
    if (task.isFinished() || !started.add(task.node())) {
      return;
    }
    String name = task.definition().name();
    if (task.definition().body() != null) {
      start(task, task.definition().priority(), bodies.of(task));
    } else if (apps.containsKey(name)) {
      start(task, apps.get(name).priority(), apps.get(name).body());
    } else {
      LOG.log(
          System.Logger.Level.WARNING,
          "the task " + name + " is not over, and does not go on: nobody gave it a body by app");
    }
  }

  private void start(TaskObject task, long priority, TaskBody<Object> body) {
    TaskRun run = new TaskRun(this, task, priority, body);
    run.slot().start(thread(task.definition().name(), run));
  }

  private Thread thread(String name, Runnable run) {
    Thread thread = new Thread(run, "intos-" + name);
    threads.add(thread);
    return thread;
  }

  @Override
  public void taskCreated(Node node) {
    if (state == State.STARTED) {
      startTask(new TaskObject((ArrayNode) node));
      scheduler.schedule();
    }
  }

  @Override
  public void timersChanged() {
    if (timers != null) {
      startTimers();
      timers.timersChanged();
      scheduler.schedule();
    }
  }

  /** Does something with the kernel when a transaction has committed, if there is one then. */
  static void afterCommit(Transaction transaction, Consumer<KernelHook> action) {
    transaction.afterCommit(
        () -> {
          KernelHook kernel = transaction.heap().kernel();
          if (kernel != null) {
            action.accept(kernel);
          }
        });
  }

  /**
   * Waits until no task can run.
   *
   * @return whether that came about in time
   * @throws RuntimeException the first failure of a task or timer, if there was one
   */
  public boolean awaitQuiescence(Duration atMost) {
    refuseInTask("awaitQuiescence");
    if (state == State.BOOTED) {
      throw new IllegalStateException("awaitQuiescence was called before start");
    }
    boolean quiet = scheduler.awaitQuiescence(atMost);
    if (!failures.isEmpty()) {
      throw Throwables.unchecked(failures.get(0));
    }
    return quiet;
  }

  /** Stops all tasks, each at its next transaction. */
  public synchronized void close() {
    refuseInTask("close");
    if (state == State.CLOSED) {
      return;
    }
    state = State.CLOSED;
    scheduler.stop();
    threads.forEach(KernelCore::join);
    heap.detach(this);
    RUNNING.remove(this);
  }

  private static void join(Thread thread) {
    try {
      thread.join(CLOSE_MILLIS);
      if (thread.isAlive()) { // it waits for something that is not the kernel's
        thread.interrupt();
        thread.join(CLOSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void refuseInTask(String what) {
    Transaction.refuseInside("Kernel." + what);
    if (TaskRun.current() != null && TaskRun.current().kernel() == this) {
      throw new IllegalStateException(what + " was called by a task, which it would wait for");
    }
  }

  // What tasks and timers need.

  Callbacks callbacks() {
    return callbacks;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  TimerBody<Object> bodyOf(TimerObject timer) {
    return bodies.of(timer);
  }

  /** The time of its heap. */
  public long ticks() {
    return heap.clock().ticks();
  }

  /** A task or timer has failed; it goes on when the kernel is booted again. */
  void failed(String what, Throwable failure) {
    failures.add(failure);
    if (failure instanceof HeapPoisonedException || failure instanceof HeapClosedException) {
      scheduler.stop(); // it fails them all
    } else {
      LOG.log(System.Logger.Level.ERROR, what + " failed", failure);
    }
  }

  void observed(String task, String site, KernelObserver.Outcome outcome, long begin) {
    observer.transaction(task, Site.display(site), outcome, begin, System.nanoTime());
  }

  // System calls that make tasks and timers.

  /** Creates a task, which starts when the transaction has committed. */
  public static Node createTask(
      String name, int priority, Serializable body, Object param, Transaction transaction) {
    Stored.Definition definition =
        new Stored.Definition(name, priority, Bodies.describe(body, transaction));
    TaskObject task = TaskObject.create(definition, param, transaction);
    Registry.add(task, transaction);
    BodyTable.check(task);
    afterCommit(transaction, kernel -> kernel.taskCreated(task.node()));
    return task.node();
  }

  /** Creates a timer, which is stopped. */
  public static Node createTimer(
      String name,
      long period,
      boolean reload,
      Serializable body,
      Object param,
      Transaction transaction) {
    if (period < 1) {
      throw new IllegalArgumentException("a period of " + period + " ticks");
    }
    Stored.Definition definition =
        new Stored.Definition(name, 0, Bodies.describe(body, transaction));
    TimerObject timer = TimerObject.create(definition, period, reload, param, transaction);
    BodyTable.check(timer);
    return timer.node();
  }
}
