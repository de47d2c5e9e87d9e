package dev.intos.runtime.internal.node;

import dev.intos.runtime.internal.codec.ByteSource;
import dev.intos.runtime.internal.codec.ValueDecoder;

/**
 * One value: a box, or what a mutex guards.
 *
 * <p>A change is 1 and the value, or 0 if it was taken out.
 */
public final class BoxNode extends Node {
  private Object value;

  BoxNode(Object heap, long id, Kind kind) {
    super(heap, id, kind);
  }

  /** The value. */
  public Object get() {
    return value;
  }

  /** Gives a new box its value. */
  public void initialise(Object initial, TransactionLog log) {
    log.moveIn(initial);
    value = initial;
  }

  /** Lends the value for writing. */
  public Object getMut(TransactionLog log) {
    if (log.lend(value)) {
      touch(log);
    }
    return value;
  }

  /** Replaces the value. */
  public void set(Object to, TransactionLog log) {
    log.moveIn(to);
    replace(to, log);
  }

  /** Moves the value out; the box is of no use afterwards. */
  public Object takeOut(TransactionLog log) {
    Object taken = value;
    replace(null, log);
    log.onRollback(() -> state(State.LIVE));
    state(State.TAKEN_OUT);
    return taken;
  }

  private void replace(Object to, TransactionLog log) {
    Object old = value;
    log.moveOut(old);
    touch(log);
    log.onRollback(() -> value = old);
    value = to;
  }

  @Override
  public void writeChanges(NodeWriter out) {
    boolean live = state() == State.LIVE;
    out.change(this).putByte(live ? 1 : 0);
    if (live) {
      out.element(value);
    }
  }

  @Override
  public void writeAll(NodeWriter out) {
    writeChanges(out);
  }

  @Override
  public void replay(ByteSource change) {
    boolean live = change.getByte() != 0;
    state(live ? State.LIVE : State.TAKEN_OUT);
    value = live ? encoded(change) : null;
  }

  @Override
  public void decode(ValueDecoder decoder) {
    value = decoded(value, decoder);
  }
}
