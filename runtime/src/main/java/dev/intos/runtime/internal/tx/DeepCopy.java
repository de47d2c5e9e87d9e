package dev.intos.runtime.internal.tx;

import dev.intos.runtime.internal.codec.Form;
import dev.intos.runtime.internal.codec.Values;
import java.lang.reflect.Array;
import java.util.Optional;

/**
 * A copy of a persistent-safe object and all that is embedded in it, but for values and handles.
 */
public final class DeepCopy extends Tape {
  private DeepCopy() {}

  /**
   * Copies an object; a value or handle is its own copy.
   *
   * @throws dev.intos.runtime.HeapException if the object may not be stored
   */
  @SuppressWarnings("unchecked") // a copy has the class of its original
  public static <T> T of(T object) {
    if (object == null || Values.isValueOrHandle(object)) {
      return object;
    }
    if (object instanceof Optional<?> optional) {
      return (T) optional.map(DeepCopy::of);
    }
    DeepCopy tape = new DeepCopy();
    tape.writeObject(object);
    tape.rewind();
    return tape.readObject();
  }

  @Override
  public void writeObject(Object value) {
    push(value);
    if (value != null) {
      Form form = Form.of(value);
      if (form.kind() == Form.Kind.OBJECT) {
        form.codec().write(value, this);
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // what the same field holds
  public <V> V readObject() {
    Object value = pull();
    if (value == null) {
      return null;
    }
    Form form = Form.of(value);
    return switch (form.kind()) {
      case ARRAY -> (V) arrayLike(value);
      case OBJECT -> (V) form.codec().read(this);
      default -> (V) value;
    };
  }

  @Override
  public void readInto(Object current) {
    Object value = pull();
    if (value == null) {
      return;
    }
    Form form = Form.of(value);
    if (form.kind() == Form.Kind.ARRAY) {
      System.arraycopy(value, 0, current, 0, Array.getLength(value));
    } else if (form.kind() == Form.Kind.OBJECT) {
      form.codec().fill(current, this);
    }
  }

  private static Object arrayLike(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }
}
