package dev.intos.runtime.internal.codec;

import dev.intos.runtime.HeapSchemaException;
import dev.intos.runtime.codec.Codec;
import dev.intos.runtime.codec.FieldSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the stored fields of a class become those that its codec lists now: for each of the latter,
 * in order, the place of the stored one, or {@link #ABSENT}.
 */
final class Plan {
  static final int ABSENT = -1;

  final Codec<Object> codec;
  final List<StoredType.Field> stored;
  private final List<FieldSpec> current = new ArrayList<>();
  private final List<String> owners = new ArrayList<>();
  private final int[] places;

  /** Whether the fields are stored just as the codec reads them. */
  final boolean identical;

  /**
   * Fits the two.
   *
   * @throws HeapSchemaException if they do not fit, naming class and field
   */
  Plan(StoredType type, Codec<Object> codec) {
    this.codec = codec;
    StoredType now = StoredType.of(codec);
    List<String> storedClasses = classes(type);
    if (!storedClasses.equals(classes(now))) {
      throw new HeapSchemaException(
          "class "
              + type.name()
              + " was stored with the persistent classes "
              + storedClasses
              + " above it, but has "
              + classes(now)
              + " now; the superclasses of a stored class may not change");
    }
    for (Codec<?> at = codec; at != null; at = at.superCodec()) {
      current.addAll(0, at.ownFields());
    }
    stored = type.levels().stream().flatMap(level -> level.fields().stream()).toList();
    places = new int[current.size()];
    int next = 0;
    int before = 0;
    for (int i = 0; i < now.levels().size(); i++) {
      StoredType.Level level = now.levels().get(i);
      List<StoredType.Field> then = type.levels().get(i).fields();
      for (StoredType.Field field : level.fields()) {
        owners.add(level.className());
        places[next] = place(then, field.name(), before);
        check(next);
        next++;
      }
      before += then.size();
    }
    identical = type.equals(now);
  }

  private static List<String> classes(StoredType type) {
    return type.levels().stream().map(StoredType.Level::className).toList();
  }

  private static int place(List<StoredType.Field> fields, String name, int before) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return before + i;
      }
    }
    return ABSENT;
  }

  private void check(int field) {
    if (places[field] == ABSENT) {
      return;
    }
    Class<?> from = Widening.PRIMITIVES.get(stored.get(places[field]).typeName());
    Class<?> to = Widening.boxed(current.get(field).type());
    // What is stored of a type that is not primitive is checked value by value.
    boolean fits = from == null || to.isAssignableFrom(from) || Widening.exact(from, to);
    if (!fits) {
      throw mismatch(field, null);
    }
  }

  int fieldCount() {
    return places.length;
  }

  int place(int field) {
    return places[field];
  }

  Class<?> type(int field) {
    return current.get(field).type();
  }

  /** Whether the field is stored as the primitive type, or as the object, that it is now. */
  boolean sameEncoding(int field) {
    StoredType.Field was = stored.get(places[field]);
    return type(field).isPrimitive()
        ? was.typeName().equals(type(field).getName())
        : !was.primitive();
  }

  /** The exception for a stored value that this field cannot hold. */
  HeapSchemaException mismatch(int field, Object value) {
    String was = stored.get(places[field]).typeName();
    return new HeapSchemaException(
        "field "
            + current.get(field).name()
            + " of class "
            + owners.get(field)
            + " is of type "
            + type(field).getTypeName()
            + " now, but was stored as "
            + (value == null || value.getClass().getName().equals(was)
                ? was
                : was + ", here " + value.getClass().getName())
            + "; fields may be added, removed, reordered and widened, the heap is unchanged");
  }

  @Override
  public String toString() {
    return codec.type().getName() + Arrays.toString(places);
  }
}
