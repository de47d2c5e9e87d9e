package dev.intos.runtime.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

/**
 * Makes objects without running a constructor of their class, by what the JDK has for libraries
 * that deserialize. It is called by name because javac warns of every other use, whatever is
 * suppressed.
 */
final class Allocation {
  private static final Object FACTORY;
  private static final Method NEW_CONSTRUCTOR;

  static {
    try {
      Class<?> type = Class.forName("sun.reflect.ReflectionFactory");
      FACTORY = type.getMethod("getReflectionFactory").invoke(null);
      NEW_CONSTRUCTOR =
          type.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Allocation() {}

  /** A constructor that runs only that of Object. */
  static Constructor<?> constructorOf(Class<?> type) {
    try {
      return (Constructor<?>)
          NEW_CONSTRUCTOR.invoke(FACTORY, type, Object.class.getDeclaredConstructor());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("Object has a constructor, and the JDK this method", e);
    }
  }
}
