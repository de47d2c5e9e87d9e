package dev.intos.runtime.internal.node;

import dev.intos.runtime.internal.codec.ByteSource;
import dev.intos.runtime.internal.codec.Encoded;
import dev.intos.runtime.internal.codec.ValueDecoder;

/**
 * Something in a heap that has an id. Its handle and it refer to each other, and what is stored
 * refers to handles, so that the JVM's collector finds the nodes that nothing refers to.
 *
 * <p>Changed by the thread of the one running transaction, read by it or by those of views.
 */
public abstract class Node {
  /** The kinds of nodes; the ordinal is stored. */
  public enum Kind {
    BOX,
    MUTEX,
    ARRAY,
    VEC,
    QUEUE,
    MAP,
    /** A task: what it is, its parameter and its records, in slots. */
    TASK,
    /** A timer: what it is, its parameter, its schedule and its records, in slots. */
    TIMER,
    /** A queue between tasks. */
    MESSAGES,
    /** The permits of a semaphore. */
    SEMAPHORE,
    /** The bits of an event group. */
    EVENTS;

    /** A new node of this kind. */
    public Node create(Object heap, long id, int capacity) {
      return switch (this) {
        case BOX, MUTEX, SEMAPHORE, EVENTS -> new BoxNode(heap, id, this);
        case ARRAY, TASK, TIMER -> new ArrayNode(heap, id, this, capacity);
        case VEC, MESSAGES -> new VecNode(heap, id, this, capacity);
        case QUEUE -> new QueueNode(heap, id, capacity);
        case MAP -> new MapNode(heap, id);
      };
    }
  }

  /** Whether a node can be used. */
  public enum State {
    LIVE,
    /** Its value was taken out. */
    TAKEN_OUT,
    /** The transaction that made it was rolled back. */
    ROLLED_BACK
  }

  /** How many elements a change holds at most in a checkpoint. */
  static final int CHUNK = 1024;

  private final Object heap;
  private final long id;
  private final Kind kind;
  private Object handle;
  private State state = State.LIVE;
  private boolean touched;

  Node(Object heap, long id, Kind kind) {
    this.heap = heap;
    this.id = id;
    this.kind = kind;
  }

  /** The heap that this belongs to, by identity. */
  public final Object heap() {
    return heap;
  }

  /** The id, which no other node of the heap has. */
  public final long id() {
    return id;
  }

  /** What it is. */
  public final Kind kind() {
    return kind;
  }

  /** The one public handle. */
  public final Object handle() {
    return handle;
  }

  /** Gives it its handle. */
  public final void handle(Object to) {
    handle = to;
  }

  /** Whether it can be used. */
  public final State state() {
    return state;
  }

  /** Changes whether it can be used. */
  public final void state(State to) {
    state = to;
  }

  /** The size that it was created with, or 0. */
  public int capacity() {
    return 0;
  }

  /** Tells the transaction of the first change. */
  final void touch(TransactionLog log) {
    if (!touched) {
      log.touched(this);
      touched = true;
    }
  }

  /** The transaction is over. */
  public void forgetChanges() {
    touched = false;
  }

  /** Writes what the running transaction changed. */
  public abstract void writeChanges(NodeWriter out);

  /** Writes all that it holds, as changes of a new node. */
  public abstract void writeAll(NodeWriter out);

  /** Applies one change, leaving elements encoded. */
  public abstract void replay(ByteSource change);

  /** Decodes all elements. */
  public abstract void decode(ValueDecoder decoder);

  /** Takes one encoded element out of a change. */
  static Encoded encoded(ByteSource change) {
    return change.getEncoded(change.getCount());
  }

  /** An element of a recovered node: decoded, unless it never held one. */
  static Object decoded(Object element, ValueDecoder decoder) {
    return element == null ? null : decoder.decode((Encoded) element);
  }
}
