package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.node.ArrayNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.node.VecNode;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Transaction;

/** A stored task, in the slots of its node. */
final class TaskObject {
  private static final int DEFINITION = 0;
  private static final int PARAMETER = 1;
  private static final int LOG = 2;
  private static final int ANSWERS = 3;
  private static final int FINISHED = 4;
  private static final int SLOTS = 5;

  private final ArrayNode node;

  TaskObject(ArrayNode node) {
    this.node = node;
  }

  /** A new one, which is yet to be entered in the registry. */
  static TaskObject create(Stored.Definition definition, Object param, Transaction transaction) {
    ArrayNode node = (ArrayNode) transaction.create(Node.Kind.TASK, SLOTS);
    node.initialise(DEFINITION, definition, transaction);
    node.initialise(PARAMETER, param, transaction);
    node.initialise(LOG, transaction.create(Node.Kind.VEC, 0).handle(), transaction);
    node.initialise(ANSWERS, transaction.create(Node.Kind.VEC, 0).handle(), transaction);
    node.initialise(FINISHED, false, transaction);
    return new TaskObject(node);
  }

  ArrayNode node() {
    return node;
  }

  Stored.Definition definition() {
    return (Stored.Definition) node.get(DEFINITION);
  }

  Object parameter() {
    return node.get(PARAMETER);
  }

  VecNode log() {
    return (VecNode) heap().nodeOf(node.get(LOG));
  }

  Answers answers() {
    VecNode answers = (VecNode) heap().nodeOf(node.get(ANSWERS));
    return new Answers(answers, heap(), heap().loader());
  }

  boolean isFinished() {
    return (Boolean) node.get(FINISHED);
  }

  /** The task is over: what it was is of no use any more. */
  void finish(Transaction transaction) {
    node.set(FINISHED, true, transaction);
    node.set(PARAMETER, null, transaction);
    log().clear(transaction);
    Registry.remove(this, transaction);
  }

  HeapCore heap() {
    return (HeapCore) node.heap();
  }
}
