package dev.intos.runtime.internal.tx;

import dev.intos.runtime.AlreadyOwnedException;
import dev.intos.runtime.CapabilityException;
import dev.intos.runtime.DeadHandleException;
import dev.intos.runtime.InsideTransactionException;
import dev.intos.runtime.ReadOnlyViewException;
import dev.intos.runtime.internal.codec.Form;
import dev.intos.runtime.internal.codec.Values;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.node.TransactionLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * One transaction, run by one thread: a view, or one that may write. It works on the objects in
 * place and remembers how to put them back.
 */
public final class Transaction implements TransactionLog {
  private static final ThreadLocal<Transaction> CURRENT = new ThreadLocal<>();

  private final HeapCore heap;
  private final Execution execution;
  private final Thread thread = Thread.currentThread();

  /** The transaction of another heap that this one was started in, or null. */
  private final Transaction outer;

  private boolean active = true;

  /** Above 0 in a view, also in one that has joined a writing transaction. */
  private int views;

  private Throwable doom;

  /** Why it cannot go on now, or null. */
  private WaitSignal blocked;

  private final List<Runnable> undo = new ArrayList<>();
  private final Set<Node> created = new LinkedHashSet<>();
  private final Set<Node> touched = new LinkedHashSet<>();
  private final Map<String, Node> newRoots = new LinkedHashMap<>();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final Set<Object> imaged = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> owned = Collections.newSetFromMap(new IdentityHashMap<>());

  private Transaction(HeapCore heap, Execution execution, boolean view) {
    this.heap = heap;
    this.execution = execution;
    this.views = view ? 1 : 0;
    this.outer = CURRENT.get();
  }

  /** Starts one on this thread. */
  static Transaction begin(HeapCore heap, Execution execution, boolean view) {
    Transaction transaction = new Transaction(heap, execution, view);
    execution.begin();
    CURRENT.set(transaction);
    return transaction;
  }

  /** One beside the running one, which goes on. */
  static Transaction aside(HeapCore heap) {
    return new Transaction(heap, new Execution(), false);
  }

  /** The one that this thread runs on a heap, or null. */
  static Transaction current(HeapCore heap) {
    Transaction at = CURRENT.get();
    while (at != null && at.heap != heap) {
      at = at.outer;
    }
    return at;
  }

  /**
   * Refuses what belongs outside.
   *
   * @throws InsideTransactionException if this thread runs a transaction of any heap
   */
  public static void refuseInside(String what) {
    if (CURRENT.get() != null) {
      throw new InsideTransactionException(
          what + " was called inside a transaction; call it outside, before or after it");
    }
  }

  /** The heap. */
  public HeapCore heap() {
    return heap;
  }

  /** This transaction through all runs of its body. */
  public Execution execution() {
    return execution;
  }

  /** Ends it: no capability of it is of use any more. */
  void end() {
    active = false;
    forgetChanges();
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  void forgetChanges() {
    created.forEach(Node::forgetChanges);
    touched.forEach(Node::forgetChanges);
  }

  // What capabilities are checked for.

  /** Refuses the use of a capability that is not one of the running transaction. */
  public void checkActive() {
    if (thread != Thread.currentThread()) {
      throw new CapabilityException(
          "a capability of a transaction of "
              + thread
              + " was used by "
              + Thread.currentThread()
              + "; capabilities stay on the thread that was given them");
    }
    if (!active) {
      throw new CapabilityException(
          "a capability was used when its transaction was over, or during an external effect; it"
              + " is good only inside the transaction that was given it");
    }
  }

  /** Refuses to read a node without a right to. */
  public void checkReading(Node node) {
    checkActive();
    if (node.heap() != heap) {
      throw new CapabilityException(
          "a capability of the heap "
              + heap
              + " was used on an object of the heap "
              + node.heap()
              + "; use one of a transaction of that heap");
    }
    if (node.state() != Node.State.LIVE) {
      throw dead(node);
    }
  }

  /** Refuses to change a node without a right to. */
  public void checkWriting(Node node) {
    checkReading(node);
    checkWritable();
  }

  /** Refuses changes in a view. */
  public void checkWritable() {
    if (views > 0) {
      throw new ReadOnlyViewException(
          "a view may only read; use run or call for what changes something");
    }
  }

  static DeadHandleException dead(Node node) {
    String what = "the " + node.kind().name().toLowerCase(Locale.ROOT);
    return new DeadHandleException(
        node.state() == Node.State.TAKEN_OUT
            ? what + " was freed by intoInner; drop its handle with it"
            : what + " was created by a transaction that was rolled back; create it again");
  }

  // Joining.

  /** Runs the body of a nested run or call, whose failure this one cannot survive. */
  <R> R join(Body<R> body) {
    checkWritable();
    checkActive();
    try {
      return body.run(this);
    } catch (Throwable t) {
      if (doom == null) {
        doom = t;
      }
      throw Throwables.unchecked(t);
    }
  }

  /** Runs the body of a nested view. */
  <R> R joinView(Body<R> body) {
    checkActive();
    views++;
    try {
      return body.run(this);
    } catch (Throwable t) {
      throw Throwables.unchecked(t);
    } finally {
      views--;
    }
  }

  /** Why it must not commit, or null. */
  Throwable doom() {
    return doom;
  }

  // Waiting, and the world outside.

  /**
   * Waits for a condition: if it does not hold, leaves the body, which runs again when a commit has
   * changed a node or the time is up. Each call that may have to wait comes here, whether it has to
   * or not, since it is known by its place among them when the body runs again.
   *
   * @param holds the condition, of the node
   * @param ticks how long at most
   * @return whether it holds; if not, the time is up
   */
  public boolean await(boolean holds, Node node, long ticks) {
    int call = execution.nextCall();
    if (holds || ticks <= 0) {
      return holds;
    }
    if (outer != null) {
      throw new InsideTransactionException(
          "a system call had to wait in a transaction of "
              + heap
              + " that runs inside one of "
              + outer.heap
              + ", which would be held up; pass 0 ticks, or wait outside of it");
    }
    long deadline = execution.deadline(this, call, ticks);
    if (heap.clock().ticks() < deadline) {
      blocked = new WaitSignal(node, deadline);
      throw blocked;
    }
    return false;
  }

  /** Why it cannot go on now, or null. */
  WaitSignal blocked() {
    return blocked;
  }

  /** Whether this transaction has changed or created a node. */
  boolean hasChanged(Node node) {
    return touched.contains(node) || created.contains(node);
  }

  /** Does something when this transaction has committed, with the turn. */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  List<Runnable> afterCommit() {
    return afterCommit;
  }

  /**
   * Runs an effect on the outside world, during which this transaction stands still. It may tell of
   * what was read, which is therefore made durable first.
   */
  <R> R suspended(Callable<R> effect) throws Exception {
    heap.awaitAllDurable();
    active = false;
    CURRENT.remove();
    try {
      return effect.call();
    } finally {
      CURRENT.set(this);
      active = true;
    }
  }

  // Changes.

  /** Creates a node. */
  public Node create(Node.Kind kind, int capacity) {
    checkActive();
    checkWritable();
    Node node = heap.contents().create(kind, capacity);
    created.add(node);
    return node;
  }

  /** Names a root. */
  public void addRoot(String name, Node node) {
    onRollback(() -> heap.contents().removeRoot(name));
    newRoots.put(name, node);
    heap.contents().addRoot(name, node);
  }

  @Override
  public void touched(Node node) {
    touched.add(node);
  }

  @Override
  public void onRollback(Runnable action) {
    undo.add(action);
  }

  @Override
  public boolean lend(Object value) {
    if (!mutable(value)) {
      return false;
    }
    image(value);
    owned.add(value);
    return true;
  }

  @Override
  public void moveIn(Object value) {
    if (mutable(value) && !owned.add(value)) {
      throw new AlreadyOwnedException(
          "an object of class "
              + value.getClass().getName()
              + " is in persistent memory already, and can be in one place only; take it out"
              + " first, or store a copy");
    }
  }

  @Override
  public void moveOut(Object value) {
    if (mutable(value)) {
      image(value);
      owned.remove(value);
    }
  }

  private static boolean mutable(Object value) {
    return value != null && Form.of(value).mutable() && !Values.isValueOrHandle(value);
  }

  private void image(Object value) {
    if (!imaged.contains(value)) {
      UndoImage image = UndoImage.of(value);
      undo.add(image::restore);
      imaged.add(value);
    }
  }

  // The end.

  /** Whether there is nothing to commit. */
  boolean isClean() {
    return created.isEmpty() && touched.isEmpty() && newRoots.isEmpty();
  }

  Set<Node> created() {
    return created;
  }

  Set<Node> touched() {
    return touched;
  }

  Map<String, Node> newRoots() {
    return newRoots;
  }

  /** Puts everything back as it was. */
  void rollBack() {
    for (int i = undo.size() - 1; i >= 0; i--) {
      undo.get(i).run();
    }
    for (Node node : created) {
      node.state(Node.State.ROLLED_BACK);
      heap.contents().forget(node);
    }
  }
}
