package dev.intos.processor.fuzz.detect;

import dev.intos.processor.fuzz.detect.Violation.Kind;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.SysTxFunction;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that one run of one program has made. Objects are in persistent memory from when they move in
 * until they are taken out; in a transaction those count as lent that can be reached from what a
 * handle lent.
 */
public final class World {
  private static final long MOST_OPERATIONS = 100_000;
  private static volatile World current;

  private final Shapes shapes;
  private final Class<?> main;
  private final List<Class<?>> classes;
  private final Map<Object, ObjectState> states = new IdentityHashMap<>();
  private final Map<Object, Object> contents = new IdentityHashMap<>();
  private final ThreadLocal<RunningTransaction> running = new ThreadLocal<>();
  private final List<Violation> violations = Collections.synchronizedList(new ArrayList<>());
  private int transactions;
  private long operations;

  private World(Class<?> main, List<Class<?>> classes, Set<String> persistent) {
    this.main = main;
    this.classes = classes;
    this.shapes = new Shapes(main.getClassLoader(), persistent);
  }

  /**
   * A new one, for the program that runs from now on.
   *
   * @param persistent the names of its persistent classes
   */
  public static World begin(Class<?> main, List<Class<?>> classes, Set<String> persistent) {
    current = new World(main, classes, persistent);
    return current;
  }

  static World current() {
    return current;
  }

  /** A program that does not end by itself. */
  static final class Exhausted extends Error {
    private static final long serialVersionUID = 1;
  }

  /** What was found, in the order in which it happened. */
  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /** How often the program did something that was looked at. */
  public long operations() {
    return operations;
  }

  void fail(Kind kind, String what) {
    String where = "?";
    for (StackTraceElement frame : Thread.currentThread().getStackTrace()) {
      if (frame.getClassName().startsWith(main.getPackageName() + ".")) {
        where = frame.getMethodName() + ":" + frame.getLineNumber();
        break;
      }
    }
    violations.add(new Violation(kind, what, where));
  }

  private void count() {
    if (++operations > MOST_OPERATIONS) throw new Exhausted();
  }

  // Transactions.

  /** The transaction of this thread, unless an effect on the outside world is running. */
  RunningTransaction transaction() {
    RunningTransaction at = running.get();
    return at == null || at.isSuspended ? null : at;
  }

  /** The transaction of this thread, also during an effect. */
  RunningTransaction transactionOrEffect() {
    return running.get();
  }

  <R> R transaction(boolean isView, Object given, SysTxFunction<R> body) {
    count();
    RunningTransaction before = running.get();
    RunningTransaction outer = transaction();
    RunningTransaction at = outer == null ? new RunningTransaction(++transactions) : outer;
    JournalHandle j = Capabilities.opaque(JournalHandle.class);
    SysToken t = Capabilities.opaque(SysToken.class);
    at.capabilities.add(j);
    at.capabilities.add(t);
    running.set(at);
    if (isView) at.views++;
    R result = null;
    Throwable thrown = null;
    try {
      result = body.call(j, t);
      return result;
    } catch (Exception | Error e) {
      thrown = e;
      if (e instanceof RuntimeException unchecked) throw unchecked;
      if (e instanceof Error error) throw error;
      throw new IllegalStateException(e);
    } finally {
      if (isView) at.views--;
      if (outer == null) {
        running.set(before);
        end(at, given, result, thrown);
      }
    }
  }

  private void end(RunningTransaction at, Object given, Object result, Throwable thrown) {
    Escapes escapes = new Escapes(this);
    escapes.look(result, "the result");
    escapes.look(thrown, "the exception");
    for (Class<?> type : classes) escapes.lookAtStatics(type);
    escapes.lookAtHolders(given);
    for (Runnable task : at.later) escapes.look(task, "a task of another thread");
    at.later.forEach(this::runElsewhere);
  }

  /** Runs on another thread: after the transaction, if this thread is in one. */
  void elsewhere(Runnable task) {
    RunningTransaction at = running.get();
    if (at == null) runElsewhere(task);
    else at.later.add(task);
  }

  private void runElsewhere(Runnable task) {
    Thread thread = new Thread(task);
    thread.setUncaughtExceptionHandler((t, e) -> {});
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Checks a capability of a call that reads. */
  RunningTransaction reading(Object capability) {
    count();
    RunningTransaction at = transaction();
    if (at != null && at.capabilities.contains(capability)) return at;
    fail(at == null ? Kind.OUTSIDE : Kind.FORGED, "capability " + (capability == null));
    throw new IllegalStateException("no transaction");
  }

  /** Checks a capability of a call that changes something. */
  RunningTransaction writing(Object capability) {
    RunningTransaction at = reading(capability);
    if (at.views == 0) return at;
    fail(Kind.UNLOGGED, "change in a view");
    throw new IllegalStateException("a view");
  }

  /** Checks the token of a system call. */
  RunningTransaction systemCall(SysToken token) {
    if (transaction() != null) return writing(token);
    fail(Kind.SYSTEM_CALL_OUTSIDE, "system call");
    throw new IllegalStateException("no transaction");
  }

  // Handles.

  /** A new handle, with what is behind it. */
  <H> H handle(Class<? super H> type, Object content) {
    H handle = Capabilities.opaque(type);
    synchronized (contents) {
      contents.put(handle, content);
    }
    return handle;
  }

  @SuppressWarnings("unchecked") // whoever made the handle knows
  <C> C content(Object handle) {
    if (handle == null) throw new NullPointerException();
    synchronized (contents) {
      return (C) contents.get(handle);
    }
  }

  <T> T lend(T value, RunningTransaction at, boolean forWriting) {
    synchronized (states) {
      for (Object part : reach(value)) {
        ObjectState state = state(part);
        state.lent = at.number;
        if (forWriting) state.lentForWriting = at.number;
      }
    }
    return value;
  }

  <T> T moveIn(T value) {
    synchronized (states) {
      if (shapes.isTracked(value)) {
        ObjectState state = state(value);
        if (state.isPersistent || isHeld(value, state)) {
          fail(Kind.MOVED, "a second owner for " + show(value));
        }
      }
      RunningTransaction at = transaction();
      for (Object part : reach(value)) {
        ObjectState state = state(part);
        state.isPersistent = true;
        state.moved = at == null ? 0 : at.number;
      }
    }
    return value;
  }

  <T> T moveOut(T value) {
    synchronized (states) {
      for (Object part : reach(value)) state(part).isPersistent = false;
      if (shapes.isTracked(value)) state(value).owner = null;
    }
    return value;
  }

  /** All objects that are one with another: itself and what its fields hold. */
  private Set<Object> reach(Object from) {
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
    reach(from, found);
    return found;
  }

  private void reach(Object from, Set<Object> found) {
    if (!shapes.isTracked(from)) {
      if (!shapes.isValue(from)) fail(Kind.VOLATILE, from.getClass().getSimpleName());
      return;
    }
    if (!found.add(from) || from.getClass().isArray()) return;
    for (Field field : shapes.fields(from.getClass())) reach(Shapes.get(field, from), found);
  }

  private ObjectState state(Object o) {
    return states.computeIfAbsent(o, any -> new ObjectState());
  }

  /** Whether the field that an object was put into still holds it. */
  private boolean isHeld(Object value, ObjectState state) {
    if (state.owner == null) return false;
    for (Field field : shapes.fields(state.owner.getClass())) {
      if (field.getName().equals(state.field)) return Shapes.get(field, state.owner) == value;
    }
    return false;
  }

  // Accesses.

  /** The program reads a field or element, or calls a method. */
  boolean read(Object o) {
    count();
    synchronized (states) {
      ObjectState state = states.get(o);
      if (state == null || !state.isPersistent) return true;
      RunningTransaction at = transaction();
      if (at != null && state.lent == at.number) return true;
      if (at == null) fail(Kind.OUTSIDE, "use of " + show(o));
      else if (state.moved == at.number) fail(Kind.MOVED, "use of " + show(o));
      else fail(Kind.ESCAPED, "use in another transaction of " + show(o));
      return false;
    }
  }

  /** The program writes a field or element. */
  void write(Object o) {
    if (!read(o)) return;
    synchronized (states) {
      ObjectState state = states.get(o);
      if (state == null || !state.isPersistent) return;
      RunningTransaction at = transaction();
      // In a view too: what surrounds it has logged the object.
      boolean isLogged = state.lentForWriting == at.number;
      if (!isLogged) fail(Kind.UNLOGGED, "write to " + show(o));
    }
  }

  /** The program stores a reference in a field of a persistent class. */
  void store(Object into, Object value, String field) {
    write(into);
    synchronized (states) {
      if (!shapes.isTracked(into)) return;
      if (!shapes.isTracked(value)) {
        if (!shapes.isValue(value)) fail(Kind.VOLATILE, show(value));
        return;
      }
      ObjectState state = state(value);
      boolean isThere = state.owner == into && field.equals(state.field);
      if (!isThere && (state.isPersistent || isHeld(value, state))) {
        fail(Kind.MOVED, "a second owner for " + show(value));
        return;
      }
      state.owner = into;
      state.field = field;
      ObjectState owner = state(into);
      if (!owner.isPersistent) return;
      for (Object part : reach(value)) {
        ObjectState inside = state(part);
        inside.isPersistent = true;
        inside.lent = owner.lent;
        inside.lentForWriting = owner.lentForWriting;
      }
    }
  }

  void lock(String what) {
    count();
    if (transactionOrEffect() != null) fail(Kind.LOCK, what);
  }

  void waiting(String what) {
    count();
    if (transaction() != null) fail(Kind.LOCK, what);
  }

  void outsideOnly(String what) {
    count();
    if (transaction() != null) fail(Kind.INSIDE, what);
  }

  /** A function that is stored: it may hold values and handles only. */
  void stored(Object function) {
    for (Field field : shapes.fields(function.getClass())) {
      Object held = Shapes.get(field, function);
      if (!shapes.isValue(held)) fail(Kind.VOLATILE, "captured by a stored body: " + field);
    }
  }

  // For Escapes.

  Shapes shapes() {
    return shapes;
  }

  boolean isPersistent(Object o) {
    synchronized (states) {
      ObjectState state = states.get(o);
      return state != null && state.isPersistent;
    }
  }

  private static String show(Object o) {
    return o.getClass().getSimpleName();
  }
}
