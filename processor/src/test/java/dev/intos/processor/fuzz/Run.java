package dev.intos.processor.fuzz;

import dev.intos.processor.fuzz.detect.Instrumentation;
import dev.intos.processor.fuzz.detect.Violation;
import dev.intos.processor.fuzz.detect.World;
import dev.intos.runtime.PersistentHeap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of running a program.
 *
 * @param failures the exceptions with which steps ended, by class, and how many did
 */
record Run(List<Violation> violations, long operations, Map<String, Integer> failures) {

  /** Runs a compiled program under the detector. */
  static Run of(String packageName, Map<String, byte[]> classes) {
    Instrumentation instrumented = new Instrumentation(classes);
    Loader loader = new Loader(instrumented.classes());
    try {
      List<Class<?>> all = new ArrayList<>();
      for (String name : classes.keySet()) all.add(loader.loadClass(name));
      Class<?> main = loader.loadClass(packageName + ".Main");
      World world = World.begin(main, all, instrumented.persistent());
      Map<String, Integer> failures = new TreeMap<>();
      Method setUp = main.getDeclaredMethod("setUp", PersistentHeap.class);
      step(setUp, failures, new Object[] {null});
      for (int i = 0; ; i++) {
        Method step = find(main, "step" + i);
        if (step == null) break;
        step(step, failures);
      }
      return new Run(world.violations(), world.operations(), failures);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Method find(Class<?> main, String name) {
    for (Method m : main.getDeclaredMethods()) {
      if (m.getName().equals(name)) return m;
    }
    return null;
  }

  private static void step(Method method, Map<String, Integer> failures, Object... arguments)
      throws IllegalAccessException {
    method.setAccessible(true);
    try {
      method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof LinkageError error
          && !(error instanceof ExceptionInInitializerError)) throw error;
      failures.merge(e.getCause().getClass().getSimpleName(), 1, Integer::sum);
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(Run.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) throw new ClassNotFoundException(name);
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
