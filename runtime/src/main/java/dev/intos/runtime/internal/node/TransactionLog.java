package dev.intos.runtime.internal.node;

/** What nodes tell the running transaction about their changes. */
public interface TransactionLog {
  /** The node has changes for the redo record. Called before the first of them. */
  void touched(Node node);

  /** How to take back the change that comes next. Undone in reverse order. */
  void onRollback(Runnable undo);

  /**
   * Takes the undo image of an object that is about to be lent for writing, if it has none yet.
   *
   * @return whether it can be written to at all: a value cannot
   */
  boolean lend(Object value);

  /**
   * An object moves into persistent memory.
   *
   * @throws dev.intos.runtime.HeapException if it may not be stored, or is owned already
   */
  void moveIn(Object value);

  /** An object moves out, and may be written to by its new owner. */
  void moveOut(Object value);
}
