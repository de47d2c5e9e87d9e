package dev.intos.runtime.codec;

import java.util.Objects;

/**
 * A field of a persistent class, as its codec lists it. For generated code.
 *
 * @param name the field's name
 * @param type its erased type, primitive or not; where generated code cannot name the type, any
 *     supertype of it
 */
public record FieldSpec(String name, Class<?> type) {
  /** Checks that nothing is missing. */
  public FieldSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }

  /** A field of this name and type. */
  public static FieldSpec of(String name, Class<?> type) {
    return new FieldSpec(name, type);
  }
}
