package dev.intos.runtime.internal.codec;

import java.util.List;
import java.util.Map;

/** Which numbers may become which others: those conversions that keep every value exactly. */
final class Widening {
  /** The primitive types by name, with their boxes. */
  static final Map<String, Class<?>> PRIMITIVES =
      Map.of(
          "boolean", Boolean.class,
          "byte", Byte.class,
          "short", Short.class,
          "char", Character.class,
          "int", Integer.class,
          "long", Long.class,
          "float", Float.class,
          "double", Double.class);

  private static final List<Class<?>> INTEGERS =
      List.of(Byte.class, Short.class, Integer.class, Long.class);

  private Widening() {}

  /** Whether a number of this boxed type may become one of that. */
  static boolean exact(Class<?> from, Class<?> to) {
    int rank = INTEGERS.indexOf(from);
    if (to == Float.class) {
      return rank == 0 || rank == 1;
    }
    if (to == Double.class) {
      return rank >= 0 && rank <= 2 || from == Float.class;
    }
    return rank >= 0 && INTEGERS.indexOf(to) > rank;
  }

  /** The boxed type of a field's type, which may be one already. */
  static Class<?> boxed(Class<?> type) {
    return type.isPrimitive() ? PRIMITIVES.get(type.getName()) : type;
  }

  /**
   * The object as one of that type.
   *
   * @return null if it cannot be one
   */
  static Object fit(Object value, Class<?> type) {
    Class<?> to = boxed(type);
    if (to.isInstance(value)) {
      return value;
    }
    if (!exact(value.getClass(), to)) {
      return null;
    }
    Number number = (Number) value;
    if (to == Short.class) {
      return number.shortValue();
    }
    if (to == Integer.class) {
      return number.intValue();
    }
    if (to == Long.class) {
      return number.longValue();
    }
    if (to == Float.class) {
      return number.floatValue();
    }
    return number.doubleValue();
  }
}
