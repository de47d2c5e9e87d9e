package dev.intos.runtime.codec;

/**
 * Gives the fields of a persistent object, one call for each field, in the order in which its codec
 * lists them. For generated code.
 *
 * <p>All methods throw {@link dev.intos.runtime.HeapSchemaException} where what is stored does not
 * fit the field.
 */
public interface FieldReader {
  /** Reads a field of this primitive type. */
  boolean readBoolean();

  /** Reads a field of this primitive type. */
  byte readByte();

  /** Reads a field of this primitive type. */
  short readShort();

  /** Reads a field of this primitive type. */
  char readChar();

  /** Reads a field of this primitive type. */
  int readInt();

  /** Reads a field of this primitive type. */
  long readLong();

  /** Reads a field of this primitive type. */
  float readFloat();

  /** Reads a field of this primitive type. */
  double readDouble();

  /**
   * Reads a field that is not primitive. The result is null or an instance of the type that the
   * codec lists, so that the cast which the type parameter stands for succeeds.
   */
  <V> V readObject();

  /**
   * Reads a final field whose array or persistent object exists already, and fills that in place.
   *
   * @param current what the field holds; null only if null was stored
   */
  void readInto(Object current);
}
