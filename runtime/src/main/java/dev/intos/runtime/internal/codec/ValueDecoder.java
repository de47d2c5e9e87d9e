package dev.intos.runtime.internal.codec;

import dev.intos.runtime.HeapException;
import dev.intos.runtime.HeapSchemaException;
import dev.intos.runtime.codec.FieldReader;
import java.lang.reflect.Array;
import java.util.Optional;

/**
 * Reads what a {@link ValueEncoder} wrote, fitting stored fields to those of today's classes. Used
 * by one thread, during recovery.
 */
public final class ValueDecoder implements FieldReader {
  private final TypeTable types;
  private final Handles handles;
  private ByteSource in;
  private Frame frame;

  /** The object whose fields are being read. */
  private static final class Frame {
    final Plan plan;

    /** Where each stored field starts; null if they are read as they come. */
    final int[] starts;

    int next;

    Frame(Plan plan, int[] starts) {
      this.plan = plan;
      this.starts = starts;
    }
  }

  /** A decoder for one file. */
  public ValueDecoder(TypeTable types, Handles handles) {
    this.types = types;
    this.handles = handles;
  }

  /** Reads one value. */
  public Object decode(Encoded encoded) {
    in = encoded.source();
    frame = null;
    Object value = readTagged(null);
    if (!in.atEnd()) {
      throw new IndexOutOfBoundsException("bytes after a value");
    }
    return value;
  }

  @Override
  public boolean readBoolean() {
    return advance() ? in.getByte() != 0 : fitted(false);
  }

  @Override
  public byte readByte() {
    return advance() ? (byte) in.getByte() : fitted((byte) 0);
  }

  @Override
  public short readShort() {
    return advance() ? (short) in.getSigned() : fitted((short) 0);
  }

  @Override
  public char readChar() {
    return advance() ? (char) in.getUnsigned() : fitted('\0');
  }

  @Override
  public int readInt() {
    return advance() ? (int) in.getSigned() : fitted(0);
  }

  @Override
  public long readLong() {
    return advance() ? in.getSigned() : fitted(0L);
  }

  @Override
  public float readFloat() {
    return advance() ? Float.intBitsToFloat(in.getInt()) : fitted(0f);
  }

  @Override
  public double readDouble() {
    return advance() ? Double.longBitsToDouble(in.getLong()) : fitted(0d);
  }

  @Override
  @SuppressWarnings("unchecked") // checked against the type that the codec lists
  public <V> V readObject() {
    if (!advance()) {
      return fitted(null);
    }
    Frame owner = frame;
    int field = owner.next - 1;
    Object value = readTagged(null);
    if (value == null) {
      return null;
    }
    Object fit = Widening.fit(value, owner.plan.type(field));
    if (fit == null) {
      throw owner.plan.mismatch(field, value);
    }
    return (V) fit;
  }

  @Override
  public void readInto(Object current) {
    if (!advance()) {
      fitted(null);
      return;
    }
    Frame owner = frame;
    int field = owner.next - 1;
    if (readTagged(current) != current) {
      throw new HeapSchemaException(
          owner.plan.mismatch(field, null).getMessage()
              + " (the final field now starts with another array length or class)");
    }
  }

  /** Goes to the next field; false if it is not stored in the encoding that it has now. */
  private boolean advance() {
    Frame at = frame;
    int field = at.next++;
    if (at.starts == null) {
      return true;
    }
    int place = at.plan.place(field);
    if (place == Plan.ABSENT) {
      return false;
    }
    in.seek(at.starts[place]);
    return at.plan.sameEncoding(field);
  }

  /** The field that {@link #advance} went to, from another encoding or by default. */
  @SuppressWarnings("unchecked") // the type of the default is that of the field
  private <V> V fitted(V absent) {
    Frame at = frame;
    int field = at.next - 1;
    int place = at.plan.place(field);
    if (place == Plan.ABSENT) {
      return absent;
    }
    StoredType.Field stored = at.plan.stored.get(place);
    Object value = stored.primitive() ? readPrimitive(stored.typeName()) : readTagged(null);
    Object fit = value == null ? null : Widening.fit(value, at.plan.type(field));
    if (fit == null) {
      throw at.plan.mismatch(field, value);
    }
    return (V) fit;
  }

  private Object readPrimitive(String type) {
    return switch (type) {
      case "boolean" -> in.getByte() != 0;
      case "byte" -> (byte) in.getByte();
      case "short" -> (short) in.getSigned();
      case "char" -> (char) in.getUnsigned();
      case "int" -> (int) in.getSigned();
      case "long" -> in.getSigned();
      case "float" -> Float.intBitsToFloat(in.getInt());
      default -> Double.longBitsToDouble(in.getLong());
    };
  }

  /**
   * Reads any object.
   *
   * @param into an array or persistent object to fill with it if it is like it, or null
   * @return {@code into} if that was filled
   */
  private Object readTagged(Object into) {
    int tag = in.getByte();
    switch (tag) {
      case Tag.NULL:
        return null;
      case Tag.OBJECT:
        return readPersistent(types.plan(in.getCount()), into);
      case Tag.ENUM:
        return types.constant(in.getCount(), in.getString());
      case Tag.HANDLE:
        return handles.handleOf(in.getUnsigned());
      case Tag.OPTIONAL:
        return in.getByte() == 0 ? Optional.empty() : Optional.of(readTagged(null));
      default:
        ArrayType array = arrayType(tag);
        return array == null ? valueType(tag).reader().apply(in) : fill(array.read(in), into);
    }
  }

  private static Object fill(Object array, Object into) {
    if (into == null || into.getClass() != array.getClass()) {
      return array;
    }
    int length = Array.getLength(array);
    if (Array.getLength(into) != length) {
      return array;
    }
    System.arraycopy(array, 0, into, 0, length);
    return into;
  }

  private Object readPersistent(Plan plan, Object into) {
    Frame outer = frame;
    int[] starts = plan.identical ? null : starts(plan);
    int end = in.position();
    frame = new Frame(plan, starts);
    Object object = make(plan, into);
    if (frame.next != plan.fieldCount()) {
      throw new HeapSchemaException(
          "the codec of class " + plan.codec.type().getName() + " does not read all its fields");
    }
    if (starts != null) {
      in.seek(end);
    }
    frame = outer;
    return object;
  }

  private Object make(Plan plan, Object into) {
    try {
      if (into != null && into.getClass() == plan.codec.type()) {
        plan.codec.fill(into, this);
        return into;
      }
      return plan.codec.read(this);
    } catch (HeapException | IndexOutOfBoundsException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new HeapSchemaException(
          "a stored object of class "
              + plan.codec.type().getName()
              + " cannot be made: its constructor or codec threw "
              + e,
          e);
    }
  }

  private int[] starts(Plan plan) {
    int[] starts = new int[plan.stored.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = in.position();
      skip(plan.stored.get(i));
    }
    return starts;
  }

  private void skip(StoredType.Field field) {
    if (field.primitive()) {
      readPrimitive(field.typeName());
    } else {
      skipTagged();
    }
  }

  /** Passes over any object without asking for its class, which may be gone. */
  private void skipTagged() {
    int tag = in.getByte();
    switch (tag) {
      case Tag.NULL:
        return;
      case Tag.OBJECT:
        types.type(in.getCount()).levels().forEach(level -> level.fields().forEach(this::skip));
        return;
      case Tag.ENUM:
        in.getCount();
        in.getString();
        return;
      case Tag.HANDLE:
        in.getUnsigned();
        return;
      case Tag.OPTIONAL:
        if (in.getByte() != 0) {
          skipTagged();
        }
        return;
      default:
        ArrayType array = arrayType(tag);
        if (array == null) {
          valueType(tag).reader().apply(in);
        } else {
          array.read(in);
        }
    }
  }

  private static ArrayType arrayType(int tag) {
    int ordinal = tag - Tag.FIRST_ARRAY;
    return ordinal >= 0 && ordinal < ArrayType.values().length ? ArrayType.values()[ordinal] : null;
  }

  private static ValueType<?> valueType(int tag) {
    ValueType<?> type = ValueTypes.of(tag);
    if (type == null) {
      throw new IndexOutOfBoundsException("an unknown tag " + tag);
    }
    return type;
  }
}
