package dev.intos.runtime.internal.codec;

import dev.intos.runtime.codec.FieldWriter;
import java.util.Optional;

/** Tells deeply immutable objects, which may be keys of a map, from others. */
public final class Values {
  private Values() {}

  /** Whether the object is a value or a handle: a record, if all its components are. */
  public static boolean isValueOrHandle(Object object) {
    Form form = Form.of(object);
    return switch (form.kind()) {
      case VALUE, ENUM, HANDLE -> true;
      case ARRAY -> false;
      case OPTIONAL -> {
        Optional<?> optional = (Optional<?>) object;
        yield optional.isEmpty() || isValueOrHandle(optional.get());
      }
      case OBJECT -> {
        if (!object.getClass().isRecord()) {
          yield false;
        }
        ComponentCheck check = new ComponentCheck();
        form.codec().write(object, check);
        yield check.allValues;
      }
    };
  }

  private static final class ComponentCheck implements FieldWriter {
    private boolean allValues = true;

    @Override
    public void writeBoolean(boolean value) {}

    @Override
    public void writeByte(byte value) {}

    @Override
    public void writeShort(short value) {}

    @Override
    public void writeChar(char value) {}

    @Override
    public void writeInt(int value) {}

    @Override
    public void writeLong(long value) {}

    @Override
    public void writeFloat(float value) {}

    @Override
    public void writeDouble(double value) {}

    @Override
    public void writeObject(Object value) {
      allValues = allValues && (value == null || isValueOrHandle(value));
    }
  }
}
