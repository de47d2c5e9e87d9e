package dev.intos.runtime.codec;

import java.util.List;

/**
 * Reads, writes and rolls back the fields of one persistent class. For generated code; the contract
 * is in the package's description.
 *
 * @param <T> the persistent class
 */
public abstract class Codec<T> {
  private final Class<T> type;
  private final Codec<? super T> superCodec;
  private final List<FieldSpec> ownFields;

  /**
   * A codec of a class without a persistent superclass.
   *
   * @param ownFields the fields that the class declares, in the order in which they are written
   */
  protected Codec(Class<T> type, FieldSpec... ownFields) {
    this(type, null, ownFields);
  }

  /**
   * A codec of a class with a persistent superclass.
   *
   * @param superCodec the superclass's codec, from {@link Codecs#of}; its fields come first
   * @param ownFields the fields that the class itself declares, in the order in which they are
   *     written
   */
  protected Codec(Class<T> type, Codec<? super T> superCodec, FieldSpec... ownFields) {
    this.type = type;
    this.superCodec = superCodec;
    this.ownFields = List.of(ownFields);
  }

  /** The persistent class. */
  public final Class<T> type() {
    return type;
  }

  /** The codec of the persistent superclass, or null. */
  public final Codec<? super T> superCodec() {
    return superCodec;
  }

  /** The fields that the class itself declares, in the order in which they are written. */
  public final List<FieldSpec> ownFields() {
    return ownFields;
  }

  /** Writes every field of the object, inherited ones first. */
  public abstract void write(T object, FieldWriter out);

  /** Makes an object of exactly this class. Abstract classes do not override this. */
  public T read(FieldReader in) {
    throw new UnsupportedOperationException(type.getName() + " is abstract");
  }

  /** Puts the fields of an existing object back to those of an undo image. */
  public abstract void restore(T object, FieldReader in);

  /** Gives a newly made object its stored fields, also the final ones. */
  public void fill(T object, FieldReader in) {
    restore(object, in);
  }
}
