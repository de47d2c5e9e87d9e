package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.NotPersistentSafeException;
import dev.intos.runtime.PArray;
import dev.intos.runtime.TaskBodyMissingException;
import dev.intos.runtime.internal.node.ArrayNode;
import dev.intos.runtime.internal.node.Node;
import dev.intos.runtime.internal.tx.Transaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Bodies of tasks and timers by name: a lambda or method reference as the compiler describes it for
 * serialization, or a class without fields.
 *
 * <p>A description is {@code class <name>}, or {@code lambda} and the parts of a {@link
 * SerializedLambda}, separated by spaces.
 */
final class Bodies {
  private static final String LAMBDA = "lambda";
  private static final String CLASS = "class";

  private Bodies() {}

  // Storing.

  /**
   * What is stored of a body.
   *
   * @throws NotPersistentSafeException if it holds what would not be there after a restart
   */
  static Stored.Body describe(Serializable body, Transaction transaction) {
    SerializedLambda lambda = serialized(body);
    if (lambda == null) {
      refuseFields(body.getClass());
      return new Stored.Body(CLASS + " " + body.getClass().getName(), null);
    }
    String description =
        String.join(
            " ",
            LAMBDA,
            lambda.getCapturingClass(),
            lambda.getFunctionalInterfaceClass(),
            lambda.getFunctionalInterfaceMethodName(),
            lambda.getFunctionalInterfaceMethodSignature(),
            Integer.toString(lambda.getImplMethodKind()),
            lambda.getImplClass(),
            lambda.getImplMethodName(),
            lambda.getImplMethodSignature(),
            lambda.getInstantiatedMethodType());
    return new Stored.Body(description, captured(lambda, transaction));
  }

  /** How a lambda describes itself, or null if the body is no lambda or method reference. */
  private static SerializedLambda serialized(Serializable body) {
    final class Tap extends ObjectOutputStream {
      private SerializedLambda found;

      Tap() throws IOException {
        super(OutputStream.nullOutputStream());
        enableReplaceObject(true);
      }

      @Override
      protected Object replaceObject(Object object) {
        if (object instanceof SerializedLambda lambda) {
          found = lambda;
        }
        return null; // only the description is wanted
      }
    }
    try (Tap tap = new Tap()) {
      tap.writeObject(body);
      return tap.found;
    } catch (IOException e) {
      throw new NotPersistentSafeException(
          "the body " + body.getClass().getName() + " cannot be stored by name: " + e);
    }
  }

  private static void refuseFields(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          throw new NotPersistentSafeException(
              "the body "
                  + type.getName()
                  + " has a field, "
                  + field.getName()
                  + ", which would not be there after a restart; pass it as the parameter");
        }
      }
    }
  }

  private static PArray<?> captured(SerializedLambda lambda, Transaction transaction) {
    int count = lambda.getCapturedArgCount();
    if (count == 0) {
      return null;
    }
    ArrayNode captured = (ArrayNode) transaction.create(Node.Kind.ARRAY, count);
    for (int i = 0; i < count; i++) {
      Object value = lambda.getCapturedArg(i);
      transaction.heap().checkStorable(value);
      captured.initialise(i, value, transaction);
    }
    return (PArray<?>) captured.handle();
  }

  // Restoring.

  /**
   * The body that a description stands for in this build of the program.
   *
   * @param captured what it captured
   * @param type {@code TaskBody} or {@code TimerBody}
   * @param byReflection makes a body of a static method
   * @throws TaskBodyMissingException if there is none; names it
   */
  static <B> B restore(
      String owner,
      String description,
      List<Object> captured,
      Class<B> type,
      ClassLoader loader,
      Function<Method, B> byReflection) {
    String[] parts = description.split(" ");
    try {
      if (parts[0].equals(CLASS)) {
        Constructor<?> constructor = load(parts[1], loader).getDeclaredConstructor();
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance());
      }
      return lambda(parts, captured, type, loader, byReflection);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw missing(owner, parts, e);
    }
  }

  private static <B> B lambda(
      String[] parts,
      List<Object> captured,
      Class<B> type,
      ClassLoader loader,
      Function<Method, B> byReflection)
      throws ReflectiveOperationException {
    try {
      return type.cast(deserialized(parts, captured, loader));
    } catch (IOException | ReflectiveOperationException | RuntimeException e) {
      Method method = staticMethod(parts, loader);
      if (method == null) {
        throw new ClassNotFoundException("no such lambda any more", e);
      }
      return byReflection.apply(method);
    }
  }

  /** Stands for a captured object while a lambda is read. */
  private record Captured(int index) implements Serializable {}

  private static Object deserialized(String[] parts, List<Object> captured, ClassLoader loader)
      throws IOException, ClassNotFoundException {
    Object[] placeholders = new Object[captured.size()];
    for (int i = 0; i < placeholders.length; i++) {
      placeholders[i] = new Captured(i);
    }
    SerializedLambda lambda =
        new SerializedLambda(
            load(parts[1].replace('/', '.'), loader),
            parts[2],
            parts[3],
            parts[4],
            Integer.parseInt(parts[5]),
            parts[6],
            parts[7],
            parts[8],
            parts[9],
            placeholders);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(lambda);
    }
    final class Reader extends ObjectInputStream {
      Reader() throws IOException {
        super(new ByteArrayInputStream(bytes.toByteArray()));
        enableResolveObject(true);
      }

      @Override
      protected Class<?> resolveClass(ObjectStreamClass type)
          throws IOException, ClassNotFoundException {
        try {
          return load(type.getName(), loader);
        } catch (ClassNotFoundException e) {
          return super.resolveClass(type);
        }
      }

      @Override
      protected Object resolveObject(Object object) {
        return object instanceof Captured placeholder ? captured.get(placeholder.index()) : object;
      }
    }
    try (Reader reader = new Reader()) {
      return reader.readObject();
    }
  }

  /**
   * The static method that a method reference named, where the class with the reference is gone.
   */
  private static Method staticMethod(String[] parts, ClassLoader loader)
      throws ClassNotFoundException {
    boolean reference =
        Integer.parseInt(parts[5]) == MethodHandleInfo.REF_invokeStatic
            && !parts[7].startsWith("lambda$");
    if (!reference) {
      return null;
    }
    for (Method method : load(parts[6].replace('/', '.'), loader).getDeclaredMethods()) {
      if (method.getName().equals(parts[7])
          && MethodType.methodType(method.getReturnType(), method.getParameterTypes())
              .toMethodDescriptorString()
              .equals(parts[8])) {
        method.setAccessible(true);
        return method;
      }
    }
    return null;
  }

  private static Class<?> load(String name, ClassLoader loader) throws ClassNotFoundException {
    return Class.forName(name, false, loader);
  }

  private static TaskBodyMissingException missing(String owner, String[] parts, Exception cause) {
    boolean lambda = parts[0].equals(LAMBDA);
    String name = lambda ? parts[6].replace('/', '.') + "." + parts[7] : parts[1];
    return new TaskBodyMissingException(
        owner
            + " has the body "
            + name
            + ", which this build of the program does not have; bring it back, and use a reference"
            + " to a static method, whose name survives a rebuild",
        cause);
  }

  /** What a stored body captured. */
  static List<Object> captured(Stored.Body body, ArrayNode elements) {
    List<Object> captured = new ArrayList<>();
    for (int i = 0; body.captured() != null && i < elements.capacity(); i++) {
      captured.add(elements.get(i));
    }
    return captured;
  }
}
