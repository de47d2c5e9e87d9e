package dev.intos.runtime.internal.codec;

import dev.intos.runtime.HeapSchemaException;
import dev.intos.runtime.codec.Codec;
import dev.intos.runtime.codec.Codecs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of one heap file, numbered from 0 in the order in which the file describes them. A
 * class that has changed since is described again, under a new number.
 *
 * <p>Used by one thread at a time.
 */
public final class TypeTable {
  private final ClassLoader loader;
  private final List<StoredType> types = new ArrayList<>();
  private final Map<Class<?>, Integer> numbers = new HashMap<>();
  private final Map<Integer, Plan> plans = new HashMap<>();
  private int written;

  /** An empty table, for a new file, whose classes come from this loader. */
  public TypeTable(ClassLoader loader) {
    this.loader = loader;
  }

  /** An empty table for a file that is to replace this one's. */
  public TypeTable forNewFile() {
    return new TypeTable(loader);
  }

  /** Takes in the description of the next class, from the file. */
  public void define(ByteSource in) {
    types.add(StoredType.read(in));
    written = types.size();
  }

  /** Describes the classes that the file does not describe yet, each after {@code item}. */
  public void describeNew(ByteSink out, int item) {
    for (int i = written; i < types.size(); i++) {
      out.putByte(item);
      types.get(i).write(out);
    }
  }

  /** What {@link #describeNew} gave is in the file; otherwise it gives it again. */
  public void keepNew() {
    written = types.size();
  }

  int numberOf(Class<?> type, Codec<?> codec) {
    Integer known = numbers.get(type);
    if (known == null) {
      StoredType now = codec == null ? StoredType.ofEnum(type) : StoredType.of(codec);
      int found = types.indexOf(now);
      if (found < 0) {
        found = types.size();
        types.add(now);
      }
      numbers.put(type, found);
      known = found;
    }
    return known;
  }

  /** The type with this number. */
  StoredType type(int number) {
    return types.get(number);
  }

  Plan plan(int number) {
    Plan plan = plans.get(number);
    if (plan == null) {
      StoredType type = types.get(number);
      plan = new Plan(type, codecOf(type));
      plans.put(number, plan);
    }
    return plan;
  }

  @SuppressWarnings("unchecked") // a codec is used for objects of its class only
  private Codec<Object> codecOf(StoredType type) {
    return (Codec<Object>) Codecs.of(load(type.name()));
  }

  Object constant(int number, String name) {
    Class<?> type = load(types.get(number).name());
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
    }
    throw new HeapSchemaException(
        "the heap holds " + type.getName() + "." + name + ", which is no enum constant any more");
  }

  private Class<?> load(String name) {
    try {
      // The kernel's own records are found wherever the program's classes come from.
      boolean own = name.startsWith("dev.intos.runtime.internal.");
      return Class.forName(name, false, own ? TypeTable.class.getClassLoader() : loader);
    } catch (ClassNotFoundException e) {
      throw new HeapSchemaException(
          "the heap holds objects of class "
              + name
              + ", which is not on the class path; stored classes may not be renamed or removed",
          e);
    }
  }
}
