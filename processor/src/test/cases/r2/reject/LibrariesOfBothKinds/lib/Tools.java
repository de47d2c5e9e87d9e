package tools;

import dev.intos.runtime.JournalHandle;
import java.util.List;
import java.util.function.Supplier;

/** Compiled without the checker: nobody knows what it keeps. */
public class Tools {
  public static void once(Runnable r) { r.run(); }

  public static long size(List<?> list) { return list.size(); }

  public static String text(Object o) { return String.valueOf(o); }

  public static int read(int[] data) { return data[0]; }

  public static boolean open(JournalHandle j) { return j != null; }

  public static <T> T get(Supplier<T> s) { return s.get(); }

  public record Pair<A, B>(A first, B second) {}

  public interface Sink<T> {
    void put(T t);
  }
}
