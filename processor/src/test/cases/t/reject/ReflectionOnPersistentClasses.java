// Members looked up by reflection are read and written with no transaction in sight, by literal, by getClass and by constant name.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

@Persistent
class Tide {
  volatile int level;
  int level() { return level; }
}

@Persistent
sealed interface Shore permits Beach, Cliff {}

@Persistent
record Beach(int metres) implements Shore {}

@Persistent
final class Cliff implements Shore {
  private int metres;
  int metres() { return metres; }
}

class Plain {
  volatile int level;
}

class ReflectionOnPersistentClasses {
  private static final String NAME = "Tide";

  static void literals() throws Exception {
    Field field = Tide.class.getDeclaredField("level"); // expect: T.REFLECT
    Method[] methods = Tide.class.getMethods(); // expect: T.REFLECT
    Constructor<Tide> maker = Tide.class.getDeclaredConstructor(); // expect: T.REFLECT
    Tide made = Tide.class.getDeclaredConstructor().newInstance(); // expect: T.REFLECT
    Class<? extends Shore> shore = Cliff.class;
    Field[] fields = shore.getDeclaredFields(); // expect: T.REFLECT
    AtomicIntegerFieldUpdater<Tide> levels = AtomicIntegerFieldUpdater.newUpdater(Tide.class, "level"); // expect: T.REFLECT
    AtomicIntegerFieldUpdater<Plain> plain = AtomicIntegerFieldUpdater.newUpdater(Plain.class, "level");
    Field other = Plain.class.getDeclaredField("level");
  }

  static void names() throws Exception {
    Class<?> type = Class.forName("Tide");
    Field field = type.getDeclaredField("level"); // expect: T.REFLECT
    Method method = Class.forName(NAME).getDeclaredMethod("level"); // expect: T.REFLECT
    Class<?> plain = Class.forName("Plain");
    Field other = plain.getDeclaredField("level");
    Class<?> unknown = Class.forName("Not" + NAME);
    Method[] methods = unknown.getMethods();
  }

  static String classes(PersistentHeap heap, PBox<Tide> box) throws Exception {
    heap.run(j -> {
      Tide tide = box.asMut(j);
      Class<?> type = tide.getClass();
      type.getDeclaredField("level").setInt(tide, 3); // expect: T.REFLECT
      if (tide.getClass().getDeclaredMethods().length > 0) return; // expect: T.REFLECT
    });
    return heap.call(j -> box.asRef(j).getClass().getName() + Tide.class.getSimpleName() + Tide.class.isInstance(box));
  }

  static void capabilities() throws Exception {
    Constructor<JournalHandle> handle = JournalHandle.class.getDeclaredConstructor(); // expect: T.REFLECT
    Constructor<?>[] tokens = SysToken.class.getDeclaredConstructors(); // expect: T.REFLECT
    Method[] handles = PBox.class.getMethods();
  }

  static <@Persistent T> Field[] generic(Class<T> type) {
    return type.getDeclaredFields(); // expect: T.REFLECT
  }

  static <T> Field[] ordinary(Class<T> type) { return type.getDeclaredFields(); }
}
