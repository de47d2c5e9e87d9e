package hub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.logging.Logger;

public class Hub<T> {
  private static final Logger LOG = Logger.getLogger("hub");
  private final List<Runnable> tasks = new ArrayList<>();
  private final ConcurrentHashMap<String, T> cache = new ConcurrentHashMap<>();
  private Runnable last;
  private Function<String, T> loader;

  public Hub(Function<String, T> loader) { this.loader = loader; }

  public void add(Runnable task) {
    tasks.add(task);
    last = task;
    LOG.info(() -> "added " + tasks.size());
  }

  public void run() {
    if (last != null) last.run();
  }

  public T load(String key) { return cache.computeIfAbsent(key, loader); }

  public void later(Executor pool, Runnable task) { pool.execute(task); }

  public static <R> R twice(Function<String, R> f, String of) {
    R first = f.apply(of);
    return first == null ? f.apply(of) : first;
  }

  public static double mixed(boolean b, long x, double y) {
    double z = b ? x * 2L + y : y / 3;
    long[] all = {x, x + 1, (long) y};
    all[1] += 3;
    Object o = b ? "s" : Integer.valueOf(3);
    String s = o instanceof String t ? t : "none";
    switch (s) {
      case "s":
        return z + all[0];
      case "none":
        return -z;
      default:
        throw new IllegalStateException(s + z);
    }
  }
}
