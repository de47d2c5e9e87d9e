package dev.intos.runtime.internal.tx;

import dev.intos.runtime.HeapCorruptedException;
import dev.intos.runtime.HeapException;
import dev.intos.runtime.internal.codec.ByteSource;
import dev.intos.runtime.internal.codec.Handles;
import dev.intos.runtime.internal.codec.TypeTable;
import dev.intos.runtime.internal.codec.ValueDecoder;
import dev.intos.runtime.internal.node.HandleFactory;
import dev.intos.runtime.internal.node.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a heap's objects out of its records, in two steps: replays the changes on nodes whose
 * elements stay encoded, and then decodes what the roots reach. The rest is dropped: nothing can
 * refer to it any more.
 */
final class Recovery implements Handles {
  private final Object heap;
  private final TypeTable types;
  private final HandleFactory handles;
  private final Map<Long, Node> replayed = new HashMap<>();
  private final Map<String, Long> rootIds = new LinkedHashMap<>();

  private final Map<Long, Node> reached = new LinkedHashMap<>();
  private final Deque<Node> toDecode = new ArrayDeque<>();

  Recovery(Object heap, TypeTable types, HandleFactory handles) {
    this.heap = heap;
    this.types = types;
    this.handles = handles;
  }

  /** Replays one record. */
  void replay(ByteSource items) {
    while (!items.atEnd()) {
      int item = items.getByte();
      switch (item) {
        case RecordBuilder.TYPE -> types.define(items);
        case RecordBuilder.NODE -> {
          long id = items.getUnsigned();
          Node.Kind kind = Node.Kind.values()[items.getByte()];
          replayed.put(id, kind.create(heap, id, items.getCount()));
        }
        case RecordBuilder.CHANGE -> node(items.getUnsigned()).replay(items);
        case RecordBuilder.ROOT -> {
          String name = items.getString();
          rootIds.put(name, items.getUnsigned());
        }
        default -> throw new IndexOutOfBoundsException("an unknown item " + item);
      }
    }
  }

  /**
   * Decodes what the roots reach.
   *
   * @return the roots
   */
  Map<String, Node> decode(String file) {
    Map<String, Node> roots = new LinkedHashMap<>();
    ValueDecoder decoder = new ValueDecoder(types, this);
    try {
      rootIds.forEach((name, id) -> roots.put(name, reach(id)));
      while (!toDecode.isEmpty()) {
        Node node = toDecode.remove();
        node.decode(decoder);
        node.forgetChanges();
      }
    } catch (HeapException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new HeapCorruptedException(
          file + " has whole records that cannot be read back: " + e, e);
    }
    return roots;
  }

  /** What was reached. */
  Iterable<Node> reached() {
    return reached.values();
  }

  @Override
  public Object handleOf(long id) {
    return reach(id).handle();
  }

  @Override
  public long idOf(Object handle) {
    throw new IllegalStateException("recovery writes nothing");
  }

  private Node reach(long id) {
    Node node = reached.get(id);
    if (node == null) {
      node = node(id);
      node.handle(handles.handleOf(node));
      reached.put(id, node);
      toDecode.add(node);
    }
    return node;
  }

  private Node node(long id) {
    Node node = replayed.get(id);
    if (node == null) {
      throw new IndexOutOfBoundsException("an object " + id + " that is not there");
    }
    return node;
  }
}
