package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.SysToken;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.stream.Stream;

/** Makes the runtime's opaque objects: capabilities and handles that are no more than names. */
final class Capabilities {
  private Capabilities() {}

  static boolean isCapability(Class<?> type) {
    return type == JournalHandle.class || type == SysToken.class;
  }

  /** A new object of a class of the runtime, of nothing. */
  @SuppressWarnings("unchecked") // the class's own constructor
  static <H> H opaque(Class<? super H> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      Object[] arguments =
          Stream.of(constructor.getParameterTypes())
              .map(parameter -> Array.get(Array.newInstance(parameter, 1), 0))
              .toArray();
      return (H) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("no opaque " + type, e);
    }
  }
}
