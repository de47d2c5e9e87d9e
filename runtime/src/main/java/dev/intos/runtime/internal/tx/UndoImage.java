package dev.intos.runtime.internal.tx;

import dev.intos.runtime.codec.FieldReader;
import dev.intos.runtime.codec.FieldWriter;
import dev.intos.runtime.internal.codec.Form;
import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * What a mutable object and all that is embedded in it held when it was lent, to be put back into
 * the same objects. A tape: written in the order of the fields, read in the same order.
 */
final class UndoImage implements FieldWriter, FieldReader {
  private long[] numbers = new long[8];
  private Object[] objects = new Object[8];
  private int nextNumber;
  private int nextObject;

  private UndoImage() {}

  /** Takes the image of an object. */
  static UndoImage of(Object object) {
    UndoImage image = new UndoImage();
    image.writeObject(object);
    return image;
  }

  /** Puts everything back. Once only. */
  void restore() {
    nextNumber = 0;
    nextObject = 0;
    readObject();
  }

  @Override
  public void writeObject(Object value) {
    push(value);
    if (value == null) {
      return;
    }
    Form form = Form.of(value);
    switch (form.kind()) {
      case ARRAY -> {
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(value, 0, copy, 0, length);
        push(copy);
      }
      case OBJECT -> form.codec().write(value, this);
      default -> {} // a value or a handle: the reference says it all
    }
  }

  @Override
  @SuppressWarnings("unchecked") // what the same field held
  public <V> V readObject() {
    Object value = pull();
    if (value != null) {
      Form form = Form.of(value);
      switch (form.kind()) {
        case ARRAY -> System.arraycopy(pull(), 0, value, 0, Array.getLength(value));
        case OBJECT -> form.codec().restore(value, this);
        default -> {}
      }
    }
    return (V) value;
  }

  @Override
  public void readInto(Object current) {
    readObject();
  }

  private void push(Object value) {
    if (nextObject == objects.length) {
      objects = Arrays.copyOf(objects, nextObject * 2);
    }
    objects[nextObject++] = value;
  }

  private Object pull() {
    return objects[nextObject++];
  }

  private void pushNumber(long value) {
    if (nextNumber == numbers.length) {
      numbers = Arrays.copyOf(numbers, nextNumber * 2);
    }
    numbers[nextNumber++] = value;
  }

  private long pullNumber() {
    return numbers[nextNumber++];
  }

  @Override
  public void writeBoolean(boolean value) {
    pushNumber(value ? 1 : 0);
  }

  @Override
  public void writeByte(byte value) {
    pushNumber(value);
  }

  @Override
  public void writeShort(short value) {
    pushNumber(value);
  }

  @Override
  public void writeChar(char value) {
    pushNumber(value);
  }

  @Override
  public void writeInt(int value) {
    pushNumber(value);
  }

  @Override
  public void writeLong(long value) {
    pushNumber(value);
  }

  @Override
  public void writeFloat(float value) {
    pushNumber(Float.floatToRawIntBits(value));
  }

  @Override
  public void writeDouble(double value) {
    pushNumber(Double.doubleToRawLongBits(value));
  }

  @Override
  public boolean readBoolean() {
    return pullNumber() != 0;
  }

  @Override
  public byte readByte() {
    return (byte) pullNumber();
  }

  @Override
  public short readShort() {
    return (short) pullNumber();
  }

  @Override
  public char readChar() {
    return (char) pullNumber();
  }

  @Override
  public int readInt() {
    return (int) pullNumber();
  }

  @Override
  public long readLong() {
    return pullNumber();
  }

  @Override
  public float readFloat() {
    return Float.intBitsToFloat((int) pullNumber());
  }

  @Override
  public double readDouble() {
    return Double.longBitsToDouble(pullNumber());
  }
}
