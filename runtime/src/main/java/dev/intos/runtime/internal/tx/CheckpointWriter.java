package dev.intos.runtime.internal.tx;

import dev.intos.runtime.internal.codec.ByteSink;
import dev.intos.runtime.internal.codec.Handles;
import dev.intos.runtime.internal.codec.TypeTable;
import dev.intos.runtime.internal.journal.Journal;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.node.NodeWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes all of a heap as if it had been created in one transaction, in records of some size. */
final class CheckpointWriter implements Journal.Checkpoint, NodeWriter {
  private static final int RECORD_BYTES = 1 << 20;

  private final TypeTable types;
  private final RecordBuilder builder;
  private final List<Node> nodes;
  private final Map<String, Node> roots;
  private Journal.RecordSink out;

  /**
   * A checkpoint of these nodes and roots.
   *
   * @param types that of the new file, empty
   */
  CheckpointWriter(TypeTable types, Handles handles, List<Node> nodes, Map<String, Node> roots) {
    this.types = types;
    this.builder = new RecordBuilder(types, handles);
    this.nodes = nodes;
    this.roots = roots;
  }

  /** The classes that the new file describes. */
  TypeTable types() {
    return types;
  }

  @Override
  public void writeTo(Journal.RecordSink sink) throws IOException {
    out = sink;
    try {
      for (Node node : nodes) {
        builder.node(node);
        node.writeAll(this);
      }
      roots.forEach(builder::root);
      flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public ByteSink change(Node node) {
    if (builder.length() > RECORD_BYTES) {
      try {
        flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return builder.change(node);
  }

  @Override
  public void element(Object value) {
    builder.element(value);
  }

  private void flush() throws IOException {
    if (builder.length() > 0) {
      out.accept(builder.build());
      types.keepNew();
    }
  }
}
