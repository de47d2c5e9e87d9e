package lists;

import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Compiled with the checker: what it does with its parameters is known by its types and marks. */
public class Lists {
  private final List<Runnable> later = new ArrayList<>();
  private static Runnable last;

  @Persistent
  public static class Entry {
    private int value;
    private final int[] data = new int[3];
    public int value() { return value; }
    public int[] data() { return data; }
    @Owned public int[] copy() { return data.clone(); }
    @Mut public void value(int v) { value = v; }
  }

  public interface Visitor {
    void visit(Entry entry);
  }

  public static void once(Runnable r) { r.run(); }

  public static void onceMore(Runnable r) { once(() -> r.run()); }

  public static void all(List<Integer> list, Consumer<Integer> c) { list.forEach(c); }

  public static void keep(Runnable r) { last = r; }

  public void later(Runnable r) { later.add(r); }

  public void maybe(Runnable r) {
    if (later.isEmpty()) r.run();
    else later.add(r);
  }

  public final Supplier<Runnable> wrapped(Runnable r) { return () -> r; }

  public static void runs(Runnable... all) {
    for (Runnable r : all) r.run();
  }

  public static int read(Entry entry) { return entry.value(); }

  public static int readAll(List<Entry> entries, JournalHandle j) { return entries.size(); }

  public static void note(Object o) {}

  public static <T> T same(T t) { return t; }

  public static int sum(int[] data) { return data[0]; }

  public static void each(PVec<Entry> entries, Consumer<Entry> action, JournalHandle j) { entries.forEach(action, j); }

  public static void visit(PVec<Entry> entries, Visitor v, JournalHandle j) { entries.forEach(v::visit, j); }
}
