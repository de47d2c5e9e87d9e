package dev.intos.runtime.codec;

/** Takes the fields of a persistent object, one call for each field. For generated code. */
public interface FieldWriter {
  /** Writes a field of this primitive type. */
  void writeBoolean(boolean value);

  /** Writes a field of this primitive type. */
  void writeByte(byte value);

  /** Writes a field of this primitive type. */
  void writeShort(short value);

  /** Writes a field of this primitive type. */
  void writeChar(char value);

  /** Writes a field of this primitive type. */
  void writeInt(int value);

  /** Writes a field of this primitive type. */
  void writeLong(long value);

  /** Writes a field of this primitive type. */
  void writeFloat(float value);

  /** Writes a field of this primitive type. */
  void writeDouble(double value);

  /**
   * Writes a field that is not primitive: null, a value, a handle, a primitive array or a
   * persistent object, with all that is embedded in it.
   *
   * @throws dev.intos.runtime.NotPersistentSafeException if it is none of these
   * @throws dev.intos.runtime.HeapSchemaException if it is of a class that has no codec
   */
  void writeObject(Object value);
}
