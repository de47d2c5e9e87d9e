package dev.intos.processor.fuzz.detect;

/** What instrumented code calls at each access. */
public final class Accesses {
  private Accesses() {}

  public static void read(Object o) {
    World.current().read(o);
  }

  public static void write(Object o) {
    World.current().write(o);
  }

  public static void store(Object into, Object value, String field) {
    World.current().store(into, value, field);
  }

  public static void monitor() {
    World.current().lock("synchronized");
  }

  public static int load(int[] array, int index) {
    World.current().read(array);
    return array[index];
  }

  public static void store(int[] array, int index, int value) {
    World.current().write(array);
    array[index] = value;
  }

  public static long load(long[] array, int index) {
    World.current().read(array);
    return array[index];
  }

  public static void store(long[] array, int index, long value) {
    World.current().write(array);
    array[index] = value;
  }
}
