package dev.intos.runtime.internal.codec;

import dev.intos.runtime.codec.Codec;
import dev.intos.runtime.codec.FieldSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A class as the file describes it, once, before the first object of it.
 *
 * <pre>
 *   name, number of levels
 *   each level, the topmost persistent class first: class name, number of fields
 *   each field: name, type name
 * </pre>
 *
 * An enum has no levels.
 */
record StoredType(String name, List<Level> levels) {
  /** A class of the chain and the fields that it declares. */
  record Level(String className, List<Field> fields) {}

  /** A field: the name of its erased type says how it is encoded. */
  record Field(String name, String typeName) {
    boolean primitive() {
      return Widening.PRIMITIVES.containsKey(typeName);
    }
  }

  /** What an enum looks like now. */
  static StoredType ofEnum(Class<?> type) {
    return new StoredType(type.getName(), List.of());
  }

  /** What a persistent class looks like now. */
  static StoredType of(Codec<?> codec) {
    List<Level> levels = new ArrayList<>();
    for (Codec<?> at = codec; at != null; at = at.superCodec()) {
      List<Field> fields = new ArrayList<>();
      for (FieldSpec field : at.ownFields()) {
        fields.add(new Field(field.name(), field.type().getName()));
      }
      levels.add(0, new Level(at.type().getName(), List.copyOf(fields)));
    }
    return new StoredType(codec.type().getName(), List.copyOf(levels));
  }

  void write(ByteSink out) {
    out.putString(name);
    out.putUnsigned(levels.size());
    for (Level level : levels) {
      out.putString(level.className());
      out.putUnsigned(level.fields().size());
      for (Field field : level.fields()) {
        out.putString(field.name());
        out.putString(field.typeName());
      }
    }
  }

  static StoredType read(ByteSource in) {
    String name = in.getString();
    List<Level> levels = new ArrayList<>();
    for (int i = in.getLength(1); i > 0; i--) {
      String className = in.getString();
      List<Field> fields = new ArrayList<>();
      for (int k = in.getLength(1); k > 0; k--) {
        String field = in.getString();
        fields.add(new Field(field, in.getString()));
      }
      levels.add(new Level(className, List.copyOf(fields)));
    }
    return new StoredType(name, List.copyOf(levels));
  }
}
