package dev.intos.processor.codegen;

import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.PersistentHeap;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

/**
 * A compiled class {@code Check}, which fills a heap, spoils it in a transaction that fails, and
 * shows what is there.
 */
final class HeapProgram {
  private final ClassLoader loader;
  private final Class<?> check;

  HeapProgram(ClassLoader loader, String name) {
    this.loader = loader;
    try {
      this.check = Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  PersistentHeap open(Path file) {
    return PersistentHeap.open(file, HeapOptions.defaults().withClassLoader(loader));
  }

  String expected() {
    try {
      return (String) check.getField("EXPECTED").get(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  Object call(String method, PersistentHeap heap) {
    try {
      return check.getMethod(method, PersistentHeap.class).invoke(null, heap);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException unchecked) throw unchecked;
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
