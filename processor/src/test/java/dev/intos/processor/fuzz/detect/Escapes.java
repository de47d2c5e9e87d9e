package dev.intos.processor.fuzz.detect;

import dev.intos.processor.fuzz.detect.Violation.Kind;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.BaseStream;

/** Looks for persistent objects and capabilities in what outlives a transaction. */
final class Escapes {
  private static final int MOST_ELEMENTS = 20;

  private final World world;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Escapes(World world) {
    this.world = world;
  }

  void lookAtStatics(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) continue;
      if (field.isSynthetic()) continue;
      field.setAccessible(true);
      look(Shapes.get(field, null), "static " + field.getName());
    }
  }

  /**
   * Looks into what a body captured. Not at persistent objects themselves: a body may move them in,
   * also out of an {@code Optional}.
   */
  void lookAtHolders(Object body) {
    if (body == null || !world.shapes().isOfProgram(body.getClass())) return;
    for (Field field : world.shapes().fields(body.getClass())) {
      Object held = Shapes.get(field, body);
      boolean isOwn = held instanceof Optional || world.shapes().isTracked(held);
      if (!isOwn && !isFunction(held)) look(held, "captured " + field.getName());
    }
  }

  private static boolean isFunction(Object held) {
    return held != null && held.getClass().isHidden();
  }

  void look(Object o, String where) {
    if (o == null || world.shapes().isValue(o) || !seen.add(o)) return;
    if (Capabilities.isCapability(o.getClass())) {
      world.fail(Kind.ESCAPED, "a capability in " + where);
    } else if (world.shapes().isTracked(o)) {
      if (world.isPersistent(o)) world.fail(Kind.ESCAPED, "a borrow in " + where);
    } else if (o instanceof Object[] array) {
      for (Object element : array) look(element, where);
    } else if (o instanceof Throwable t) {
      look(t.getCause(), where);
      for (Throwable suppressed : t.getSuppressed()) look(suppressed, where);
      lookAtFields(o, where);
    } else if (world.shapes().isOfProgram(o.getClass())) {
      lookAtFields(o, where);
    } else {
      lookIntoContainer(o, where);
    }
  }

  private void lookIntoContainer(Object o, String where) {
    if (o instanceof Collection<?> all) lookAtAll(all.iterator(), where);
    else if (o instanceof Map<?, ?> map) lookAtAll(map.entrySet().iterator(), where);
    else if (o instanceof Iterator<?> iterator) lookAtAll(iterator, where);
    else if (o instanceof BaseStream<?, ?> stream) lookAtAll(stream.iterator(), where);
    else if (o instanceof Map.Entry<?, ?> entry) {
      look(entry.getKey(), where);
      look(entry.getValue(), where);
    } else if (o instanceof Optional<?> optional) look(optional.orElse(null), where);
    else if (o instanceof AtomicReference<?> holder) look(holder.get(), where);
    else if (o instanceof Reference<?> reference) look(reference.get(), where);
    else if (o instanceof ThreadLocal<?> local) look(local.get(), where);
  }

  private void lookAtAll(Iterator<?> all, String where) {
    try {
      for (int i = 0; i < MOST_ELEMENTS && all.hasNext(); i++) look(all.next(), where);
    } catch (RuntimeException e) {
      // A lazy result that cannot be read any more lends nothing.
    }
  }

  private void lookAtFields(Object o, String where) {
    if (!world.shapes().isOfProgram(o.getClass())) return;
    for (Field field : world.shapes().fields(o.getClass())) look(Shapes.get(field, o), where);
  }
}
