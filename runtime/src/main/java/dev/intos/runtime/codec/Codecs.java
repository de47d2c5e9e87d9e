package dev.intos.runtime.codec;

import dev.intos.runtime.HeapSchemaException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.function.Supplier;

/** Where generated codecs register, and what they need to get at private fields. */
public final class Codecs {
  private static final String SUFFIX = "_IntosCodec";

  private static final ClassValue<Registration> REGISTRATIONS =
      new ClassValue<>() {
        @Override
        protected Registration computeValue(Class<?> type) {
          return new Registration();
        }
      };

  private static final class Registration {
    volatile Codec<?> codec;
  }

  private Codecs() {}

  /** The name of the class that is the codec of a class with this binary name. */
  public static String codecName(String binaryName) {
    return binaryName + SUFFIX;
  }

  /** Makes a codec known; called by its static initialiser. */
  public static void register(Codec<?> codec) {
    REGISTRATIONS.get(codec.type()).codec = codec;
  }

  /**
   * The codec of a persistent class.
   *
   * @throws HeapSchemaException if the class has none: it was compiled without the processor
   */
  @SuppressWarnings("unchecked") // register() keys each codec by the class that it is for
  public static <T> Codec<T> of(Class<T> type) {
    Registration registration = REGISTRATIONS.get(type);
    if (registration.codec == null) {
      load(type);
    }
    if (registration.codec == null) {
      throw new HeapSchemaException(
          codecName(type.getName()) + " is not a generated codec: it did not register itself");
    }
    return (Codec<T>) registration.codec;
  }

  private static void load(Class<?> type) {
    try {
      Class.forName(codecName(type.getName()), true, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new HeapSchemaException(
          "class "
              + type.getName()
              + " was never checked: it has no generated codec; if it is @Persistent, add the"
              + " intos-processor dependency to the build that compiles it (on JDK 23 and later"
              + " also <proc>full</proc>), and if it is not, it may not be stored",
          e);
    } catch (LinkageError e) {
      throw new HeapSchemaException(
          "the generated codec of class "
              + type.getName()
              + " does not fit the class; compile both again",
          e);
    }
  }

  /**
   * Access to a private field; reads only, if it is final.
   *
   * @param lookup that of the generated class, in the same module
   */
  public static VarHandle field(
      MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(owner, lookup).findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw mismatch(owner, "field " + name, e);
    }
  }

  /**
   * A constructor that generated code may not name, such as that of a private nested class.
   *
   * @param lookup that of the generated class, in the same module
   */
  public static MethodHandle constructor(
      MethodHandles.Lookup lookup, Class<?> owner, Class<?>... parameterTypes) {
    try {
      return MethodHandles.privateLookupIn(owner, lookup)
          .findConstructor(owner, MethodType.methodType(void.class, parameterTypes));
    } catch (ReflectiveOperationException e) {
      throw mismatch(owner, "the constructor that its codec needs", e);
    }
  }

  /** A class that generated code may not name, such as a private nested one. */
  public static Class<?> classNamed(MethodHandles.Lookup lookup, String binaryName) {
    try {
      return Class.forName(binaryName, false, lookup.lookupClass().getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new HeapSchemaException(
          "class " + binaryName + ", which " + lookup.lookupClass().getName() + " is for, is gone",
          e);
    }
  }

  /**
   * Makes objects without running a constructor of the class, for classes that have none that fits.
   * Their fields are 0, false and null.
   */
  public static <T> Supplier<T> allocator(Class<T> type) {
    Constructor<?> constructor = Allocation.constructorOf(type);
    return () -> {
      try {
        return type.cast(constructor.newInstance());
      } catch (ReflectiveOperationException e) {
        throw mismatch(type, "a way to be allocated", e);
      }
    };
  }

  /**
   * Sets a final field of a newly made object: the last resort, which later versions of Java
   * restrict (JEP 500).
   *
   * @param field on which the generated code has called {@code setAccessible(true)} itself, since
   *     its own module may
   */
  public static void setFinal(Field field, Object target, Object value) {
    try {
      field.set(target, value);
    } catch (IllegalAccessException e) {
      throw mismatch(field.getDeclaringClass(), "a final field " + field.getName() + " to set", e);
    }
  }

  private static HeapSchemaException mismatch(Class<?> owner, String what, Exception cause) {
    return new HeapSchemaException(
        "class " + owner.getName() + " has no " + what + "; compile it again", cause);
  }
}
