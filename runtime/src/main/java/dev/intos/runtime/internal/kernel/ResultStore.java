package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.PArray;
import dev.intos.runtime.TransactionAbortedException;
import dev.intos.runtime.internal.node.ArrayNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.HeapCore;
import dev.intos.runtime.internal.tx.Results;
import dev.intos.runtime.internal.tx.Transaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Results to what is stored of them and back. Each time a copy is made, since both may change. */
final class ResultStore {
  private ResultStore() {}

  /** What is stored of a result. */
  static Stored.Result of(Object result, Transaction transaction) {
    if (!(result instanceof List<?> list)) {
      return new Stored.Result(Results.copy(result), false, false);
    }
    ArrayNode elements = (ArrayNode) transaction.create(Node.Kind.ARRAY, list.size());
    int next = 0;
    for (Object element : list) {
      elements.initialise(next++, Results.copy(element), transaction);
    }
    return new Stored.Result(elements.handle(), true, false);
  }

  /** What is stored of an exception. */
  static Stored.Result ofFailure(Throwable failure) {
    try {
      return new Stored.Result(bytes(failure), false, true);
    } catch (IOException | RuntimeException e) {
      // Something in it cannot be serialized; what it says can.
      TransactionAbortedException instead = new TransactionAbortedException(failure.toString());
      instead.setStackTrace(failure.getStackTrace());
      try {
        return new Stored.Result(bytes(instead), false, true);
      } catch (IOException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private static byte[] bytes(Throwable failure) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure);
    }
    return bytes.toByteArray();
  }

  /** The result. */
  static Object value(Stored.Result stored, HeapCore heap) {
    if (!stored.list()) {
      return Results.copy(stored.value());
    }
    ArrayNode elements = (ArrayNode) heap.nodeOf((PArray<?>) stored.value());
    List<Object> list = new ArrayList<>(elements.capacity());
    for (int i = 0; i < elements.capacity(); i++) {
      list.add(Results.copy(elements.get(i)));
    }
    return Collections.unmodifiableList(list);
  }

  /** The exception. */
  static Throwable failure(Stored.Result stored, ClassLoader loader) {
    byte[] bytes = (byte[]) stored.value();
    try (ObjectInputStream in = reader(bytes, loader)) {
      return (Throwable) in.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      return new TransactionAbortedException(
          "a transaction had failed before the restart, with an exception that this build of the"
              + " program cannot read back: "
              + e,
          e);
    }
  }

  private static ObjectInputStream reader(byte[] bytes, ClassLoader loader) throws IOException {
    return new ObjectInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      protected Class<?> resolveClass(ObjectStreamClass type)
          throws IOException, ClassNotFoundException {
        try {
          return Class.forName(type.getName(), false, loader);
        } catch (ClassNotFoundException e) {
          return super.resolveClass(type);
        }
      }
    };
  }
}
