package dev.intos.runtime.internal.tx;

import dev.intos.runtime.HeapException;
import dev.intos.runtime.NotPersistentSafeException;
import dev.intos.runtime.internal.codec.ByteSink;
import dev.intos.runtime.internal.codec.ByteSource;
import dev.intos.runtime.internal.codec.Handles;
import dev.intos.runtime.internal.codec.TypeTable;
import dev.intos.runtime.internal.codec.ValueEncoder;
import dev.intos.runtime.internal.journal.Journal;
import dev.intos.runtime.internal.journal.RedoRecord;
import dev.intos.runtime.internal.node.HandleFactory;
import dev.intos.runtime.internal.node.Node;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is in a heap: its nodes, its roots and the classes that its file describes; and how all this
 * becomes records. Used by whoever has the turn.
 */
final class HeapContents implements Handles {
  private final HeapCore heap;
  private final HandleFactory handles;
  private final ObjectTable objects = new ObjectTable();
  private final Map<String, Node> roots = new HashMap<>();
  private TypeTable types;

  HeapContents(HeapCore heap, HandleFactory handles, ClassLoader loader) {
    this.heap = heap;
    this.handles = handles;
    this.types = new TypeTable(loader);
  }

  /** Reads everything from a file. */
  interface Reader {
    /** Hands all records over, in order. */
    Journal read(Consumer<ByteSource> records) throws IOException;
  }

  /** Recovers everything from the records of a journal. */
  Journal recover(Reader reader) throws IOException {
    Recovery recovery = new Recovery(heap, types, handles);
    Journal journal = reader.read(recovery::replay);
    try {
      roots.putAll(recovery.decode(heap.toString()));
      recovery.reached().forEach(objects::add);
      journal.startAppending();
      return journal;
    } catch (Throwable t) {
      journal.abandon();
      throw t;
    }
  }

  /** Makes a node, which the running transaction has to commit. */
  Node create(Node.Kind kind, int capacity) {
    Node node = kind.create(heap, objects.newId(), capacity);
    node.handle(handles.handleOf(node));
    objects.add(node);
    return node;
  }

  /** Forgets a node that was not committed. */
  void forget(Node node) {
    objects.remove(node);
  }

  /** The root of this name, or null. */
  Node root(String name) {
    return roots.get(name);
  }

  void addRoot(String name, Node node) {
    roots.put(name, node);
  }

  void removeRoot(String name) {
    roots.remove(name);
  }

  /** What a handle names. */
  Node nodeOf(Object handle) {
    return handles.nodeOf(handle);
  }

  /** How many nodes there are, some perhaps unreachable. */
  int size() {
    return objects.size();
  }

  /** What a transaction changed. {@link #keepTypes} follows when it is in the file. */
  RedoRecord redoRecord(Transaction transaction) {
    RecordBuilder record = new RecordBuilder(types, this);
    for (Node node : transaction.created()) {
      record.node(node);
      node.writeAll(record);
    }
    for (Node node : transaction.touched()) {
      if (!transaction.created().contains(node)) {
        node.writeChanges(record);
      }
    }
    transaction.newRoots().forEach(record::root);
    return record.build();
  }

  /** The classes that the last record described are described in the file. */
  void keepTypes() {
    types.keepNew();
  }

  /** A checkpoint of everything. */
  CheckpointWriter checkpoint() {
    return new CheckpointWriter(types.forNewFile(), this, objects.alive(), roots);
  }

  /** A checkpoint has replaced the file. */
  void replaced(CheckpointWriter by) {
    types = by.types();
  }

  @Override
  public long idOf(Object handle) {
    Node node = handles.nodeOf(handle);
    if (node == null) {
      throw new HeapException("a " + handle.getClass().getSimpleName() + " of no heap was stored");
    }
    if (node.heap() != heap) {
      throw new HeapException(
          "a handle of the heap " + node.heap() + " was stored in the heap " + heap);
    }
    if (node.state() == Node.State.ROLLED_BACK) {
      throw Transaction.dead(node);
    }
    return node.id();
  }

  @Override
  public Object handleOf(long id) {
    throw new IllegalStateException("handles are found by id during recovery only");
  }

  /** Refuses what could not be stored in this heap. */
  void checkStorable(Object value) {
    checkStorable(value, this);
  }

  /** Refuses also what names a node that a transaction has created and not committed. */
  void checkStorableWithout(Transaction uncommitted, Object value) {
    checkStorable(
        value,
        new Handles() {
          @Override
          public long idOf(Object handle) {
            if (uncommitted.created().contains(nodeOf(handle))) {
              throw new NotPersistentSafeException(
                  "the result of an effect names a "
                      + handle.getClass().getSimpleName()
                      + " that its transaction has created, which may yet be rolled back");
            }
            return HeapContents.this.idOf(handle);
          }

          @Override
          public Object handleOf(long id) {
            return HeapContents.this.handleOf(id);
          }
        });
  }

  private void checkStorable(Object value, Handles ids) {
    new ValueEncoder(types.forNewFile(), ids).encode(value, new ByteSink());
  }
}
