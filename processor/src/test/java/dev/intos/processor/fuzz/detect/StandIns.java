package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.PersistentHeap;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Which static method stands for a method of the runtime or the JDK. */
final class StandIns {
  private static final List<Class<?>> PLACES =
      List.of(
          HeapCalls.class,
          BoxCalls.class,
          MutexCalls.class,
          VecCalls.class,
          QueueCalls.class,
          MapCalls.class,
          ArrayCalls.class,
          SystemCalls.class,
          JdkCalls.class);

  private static final String RUNTIME = Type.getInternalName(PersistentHeap.class);

  private final List<StandIn> all = new ArrayList<>();

  private record StandIn(
      Class<?> target, boolean isStatic, String name, String parameters, String place, String to) {}

  StandIns() {
    for (Class<?> place : PLACES) {
      for (Method m : place.getDeclaredMethods()) {
        if (Modifier.isPublic(m.getModifiers()) && !m.isSynthetic()) all.add(standIn(place, m));
      }
    }
  }

  private static StandIn standIn(Class<?> place, Method m) {
    StaticOf statics = m.getAnnotation(StaticOf.class);
    Class<?>[] parameters = m.getParameterTypes();
    Class<?> target = statics != null ? statics.value() : parameters[0];
    if (statics == null) parameters = Arrays.copyOfRange(parameters, 1, parameters.length);
    return new StandIn(
        target,
        statics != null,
        m.getName(),
        parameters(Type.VOID_TYPE, parameters),
        Type.getInternalName(place),
        Type.getMethodDescriptor(m));
  }

  private static String parameters(Type result, Class<?>... parameters) {
    Type[] types = Arrays.stream(parameters).map(Type::getType).toArray(Type[]::new);
    return Type.getMethodDescriptor(result, types);
  }

  /** The stand-in for a method, or null if it is called as it is. */
  Handle of(String owner, String name, String descriptor, boolean isStatic) {
    if (name.equals("<init>") || owner.startsWith("[")) return null;
    Class<?> type = platformClass(owner);
    if (type == null) return null;
    String parameters = Type.getMethodDescriptor(Type.VOID_TYPE, Type.getArgumentTypes(descriptor));
    for (StandIn one : all) {
      if (one.isStatic == isStatic
          && one.name.equals(name)
          && one.parameters.equals(parameters)
          && one.target.isAssignableFrom(type)) {
        return new Handle(Opcodes.H_INVOKESTATIC, one.place, name, one.to, false);
      }
    }
    String runtime = RUNTIME.substring(0, RUNTIME.lastIndexOf('/') + 1);
    if (owner.startsWith(runtime) && !type.isInterface()) {
      throw new IllegalStateException("nothing stands for " + owner + "." + name + descriptor);
    }
    return null;
  }

  private static Class<?> platformClass(String owner) {
    boolean isKnown =
        owner.startsWith("java/") || owner.startsWith(RUNTIME.substring(0, RUNTIME.indexOf("/r")));
    if (!isKnown) return null;
    try {
      return Class.forName(owner.replace('/', '.'), false, StandIns.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
