package dev.intos.runtime.internal.codec;

import dev.intos.runtime.HeapSchemaException;
import dev.intos.runtime.codec.FieldWriter;
import java.util.Optional;

/** Writes persistent-safe objects as bytes. Used by one thread at a time. */
public final class ValueEncoder implements FieldWriter {
  /**
   * How deep objects may be embedded in each other. Reading takes more stack than writing, so
   * without a bound a heap could be written that cannot be opened.
   */
  private static final int MAX_DEPTH = 1000;

  private final TypeTable types;
  private final Handles handles;
  private ByteSink out = new ByteSink();
  private int depth;

  /** An encoder for one file. */
  public ValueEncoder(TypeTable types, Handles handles) {
    this.types = types;
    this.handles = handles;
  }

  /** Writes a value with its length before it, so that a reader can pass over it. */
  public void encode(Object value, ByteSink target) {
    out.reset(0);
    depth = 0;
    writeObject(value);
    target.putUnsigned(out.length());
    target.putBytes(out.array(), 0, out.length());
    if (out.array().length > 1 << 20) {
      out = new ByteSink(); // one big object should not hold its memory for good
    }
  }

  @Override
  public void writeBoolean(boolean value) {
    out.putByte(value ? 1 : 0);
  }

  @Override
  public void writeByte(byte value) {
    out.putByte(value);
  }

  @Override
  public void writeShort(short value) {
    out.putSigned(value);
  }

  @Override
  public void writeChar(char value) {
    out.putUnsigned(value);
  }

  @Override
  public void writeInt(int value) {
    out.putSigned(value);
  }

  @Override
  public void writeLong(long value) {
    out.putSigned(value);
  }

  @Override
  public void writeFloat(float value) {
    out.putInt(Float.floatToRawIntBits(value));
  }

  @Override
  public void writeDouble(double value) {
    out.putLong(Double.doubleToRawLongBits(value));
  }

  @Override
  public void writeObject(Object value) {
    if (value == null) {
      out.putByte(Tag.NULL);
      return;
    }
    Form form = Form.of(value);
    switch (form.kind()) {
      case VALUE -> {
        out.putByte(form.valueType().tag());
        form.valueType().write(out, value);
      }
      case ENUM -> {
        Enum<?> constant = (Enum<?>) value;
        out.putByte(Tag.ENUM);
        out.putUnsigned(types.numberOf(constant.getDeclaringClass(), null));
        out.putString(constant.name());
      }
      case OPTIONAL -> {
        Optional<?> optional = (Optional<?>) value;
        out.putByte(Tag.OPTIONAL);
        out.putByte(optional.isPresent() ? 1 : 0);
        optional.ifPresent(this::writeObject);
      }
      case HANDLE -> {
        out.putByte(Tag.HANDLE);
        out.putUnsigned(handles.idOf(value));
      }
      case ARRAY -> {
        out.putByte(Tag.FIRST_ARRAY + form.arrayType().ordinal());
        form.arrayType().write(out, value);
      }
      case OBJECT -> {
        if (++depth > MAX_DEPTH) {
          throw new HeapSchemaException(
              "objects of class "
                  + value.getClass().getName()
                  + " are embedded in each other more than "
                  + MAX_DEPTH
                  + " deep; link them through a PBox");
        }
        out.putByte(Tag.OBJECT);
        out.putUnsigned(types.numberOf(value.getClass(), form.codec()));
        form.codec().write(value, this);
        depth--;
      }
    }
  }
}
