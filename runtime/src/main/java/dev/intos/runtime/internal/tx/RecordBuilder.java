package dev.intos.runtime.internal.tx;

import dev.intos.runtime.internal.codec.ByteSink;
import dev.intos.runtime.internal.codec.Handles;
import dev.intos.runtime.internal.codec.TypeTable;
import dev.intos.runtime.internal.codec.ValueEncoder;
import dev.intos.runtime.internal.journal.RedoRecord;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.node.NodeWriter;

/**
 * Builds the payload of a redo record: items, each with its kind in the first byte.
 *
 * <pre>
 *   1  a class       its description; numbered in order of appearance, from 0
 *   2  a new node    id, kind, capacity
 *   3  a change      id of the node, what changed, as its kind of node writes it
 *   4  a root        name, id of its box
 * </pre>
 *
 * All numbers are of variable length. Classes come first.
 */
final class RecordBuilder implements NodeWriter {
  static final int TYPE = 1;
  static final int NODE = 2;
  static final int CHANGE = 3;
  static final int ROOT = 4;

  private final TypeTable types;
  private final ValueEncoder encoder;
  private ByteSink items = new ByteSink();

  RecordBuilder(TypeTable types, Handles handles) {
    this.types = types;
    this.encoder = new ValueEncoder(types, handles);
  }

  void node(Node node) {
    items.putByte(NODE);
    items.putUnsigned(node.id());
    items.putByte(node.kind().ordinal());
    items.putUnsigned(node.capacity());
  }

  void root(String name, Node node) {
    items.putByte(ROOT);
    items.putString(name);
    items.putUnsigned(node.id());
  }

  @Override
  public ByteSink change(Node node) {
    items.putByte(CHANGE);
    items.putUnsigned(node.id());
    return items;
  }

  @Override
  public void element(Object value) {
    encoder.encode(value, items);
  }

  /** How many bytes of items there are. */
  int length() {
    return items.length();
  }

  /** The record of all items since the last one. */
  RedoRecord build() {
    RedoRecord record = new RedoRecord();
    types.describeNew(record.payload(), TYPE);
    record.payload().putBytes(items.array(), 0, items.length());
    items = new ByteSink();
    return record;
  }
}
