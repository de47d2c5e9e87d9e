package dev.intos.runtime.internal.tx;

import dev.intos.runtime.codec.FieldReader;
import dev.intos.runtime.codec.FieldWriter;
import java.util.Arrays;

/** Fields in memory, written in the order of a codec and read in the same order. */
abstract class Tape implements FieldWriter, FieldReader {
  private long[] numbers = new long[8];
  private Object[] objects = new Object[8];
  private int nextNumber;
  private int nextObject;

  /** From here on the tape is read from its beginning. */
  final void rewind() {
    nextNumber = 0;
    nextObject = 0;
  }

  final void push(Object value) {
    if (nextObject == objects.length) {
      objects = Arrays.copyOf(objects, nextObject * 2);
    }
    objects[nextObject++] = value;
  }

  final Object pull() {
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
