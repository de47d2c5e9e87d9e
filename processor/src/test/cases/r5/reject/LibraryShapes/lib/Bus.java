package lib;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

public class Bus {
  public interface Listener {
    void on(String event);
  }

  public abstract static class Template {
    public final int run(int n) { return n < 0 ? 0 : step(n) + rest(); }
    protected abstract int step(int n);
    protected int rest() { return 1; }
  }

  public class Inner {
    private final int id;
    public Inner(int from) { id = from + next(); }
    public int id() { return id; }
  }

  public static class Quiet extends Template {
    @Override protected int step(int n) { return n; }
  }

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static int made;
  private Listener listener;
  private final List<Listener> all = new ArrayList<>();

  private static int next() {
    LOCK.lock();
    try {
      return ++made;
    } finally {
      LOCK.unlock();
    }
  }

  public static synchronized int counted() { return made; }

  public int blocked() {
    synchronized (all) {
      return all.size();
    }
  }

  public void listen(Listener l) { listener = l; }

  public void add(Listener l) { all.add(l); }

  public void fire(String event) { listener.on(event); }

  public void fireAll(String event) {
    for (Listener l : all) l.on(event);
  }

  public static int lambda(boolean quick) {
    Supplier<Integer> source = quick ? () -> 3 : () -> next();
    return source.get() + (quick ? 1 : 2);
  }

  public static int streamed(List<String> names) { return names.stream().mapToInt(n -> n.length() + next()).sum(); }

  public static int plainLambda(List<String> names) {
    long[] sum = {0L};
    names.forEach(n -> sum[0] += n.length() * 2L);
    return (int) sum[0];
  }

  public static Iterable<String> names() {
    return () ->
        new Iterator<String>() {
          private boolean more = true;
          @Override public boolean hasNext() { return more; }
          @Override public String next() {
            more = next2() > 0;
            return "x";
          }
          private int next2() { return Bus.next(); }
        };
  }

  public static Iterable<String> plainNames() { return List.of("a", "b"); }

  public static String text(Object o, int n) { return n > 0 ? "of " + o : String.valueOf(n); }
}
