package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.PersistentHeap;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the classes of one program are to persistent memory. */
final class Shapes {
  private final ClassLoader program;
  private final Set<String> persistent;
  private final Map<Class<?>, List<Field>> fields = new HashMap<>();
  private final Map<Class<?>, Boolean> values = new HashMap<>();

  /**
   * @param persistent the names of the persistent classes
   */
  Shapes(ClassLoader program, Set<String> persistent) {
    this.program = program;
    this.persistent = persistent;
  }

  boolean isOfProgram(Class<?> type) {
    return type.getClassLoader() == program;
  }

  /** Whether references to it are borrows, once it is persistent. */
  boolean isTracked(Object o) {
    return o != null && isTrackedType(o.getClass());
  }

  private boolean isTrackedType(Class<?> type) {
    return isPrimitiveArray(type) || persistent.contains(type.getName()) && !isValue(type);
  }

  private static boolean isPrimitiveArray(Class<?> type) {
    return type.isArray() && type.getComponentType().isPrimitive();
  }

  /** Whether it may be in persistent memory as it is. */
  boolean isValue(Object o) {
    return o == null || isValue(o.getClass());
  }

  private boolean isValue(Class<?> type) {
    Boolean known = values.get(type);
    if (known != null) return known;
    boolean is =
        type.isPrimitive()
            || type.isEnum()
            || type == String.class
            || Number.class.isAssignableFrom(type) && type.getName().startsWith("java.lang.")
            || type == Boolean.class
            || isHandle(type)
            || persistent.contains(type.getName()) && type.isRecord() && hasValuesOnly(type);
    values.put(type, is);
    return is;
  }

  static boolean isHandle(Class<?> type) {
    return type.getPackage() == PersistentHeap.class.getPackage()
        && (type.getSimpleName().startsWith("P") || type.getSimpleName().endsWith("Handle"))
        && !Capabilities.isCapability(type);
  }

  private boolean hasValuesOnly(Class<?> type) {
    for (RecordComponent c : type.getRecordComponents()) {
      if (!isValue(c.getType())) return false;
    }
    return true;
  }

  /** The instance fields of references. */
  List<Field> fields(Class<?> type) {
    return fields.computeIfAbsent(type, Shapes::readFields);
  }

  private static List<Field> readFields(Class<?> type) {
    List<Field> found = new ArrayList<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      if (c.getClassLoader() != type.getClassLoader()) break;
      for (Field f : c.getDeclaredFields()) {
        if (Modifier.isStatic(f.getModifiers()) || f.getType().isPrimitive()) continue;
        f.setAccessible(true);
        found.add(f);
      }
    }
    return found;
  }

  static Object get(Field field, Object from) {
    try {
      return field.get(from);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
