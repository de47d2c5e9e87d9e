package nested;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;

/** Persistent classes that other classes of the package may not name. */
public final class Outer {
  private Outer() {}

  /** A private class with a final field and a private constructor. */
  @Persistent
  private static class Secret {
    private final String word;
    private Level level;
    Level shown = Level.LOW;
    private final Pair pair;
    private int changes;

    private Secret(String word, Pair pair) {
      this.word = word;
      this.pair = pair;
    }

    @Mut
    void change() {
      level = Level.HIGH;
      shown = Level.HIGH;
      changes++;
    }
  }

  /** A subclass of one. */
  @Persistent
  private static final class DeepSecret extends Secret {
    private final long depth;

    private DeepSecret(String word, Pair pair, long depth) {
      super(word, pair);
      this.depth = depth;
    }
  }

  /** A private record with a component of a private type. */
  @Persistent
  private record Pair(int left, Level right) {}

  private enum Level {
    LOW,
    HIGH
  }

  /** A public class whose constructor and field types are private. */
  @Persistent
  public static final class Open {
    private final Level level;
    Pair pair;

    private Open(Level level) {
      this.level = level;
    }

    /** Nested twice. */
    @Persistent
    static class Inner {
      String text = "new";

      private Inner() {}
    }
  }

  static void fill(PersistentHeap heap) {
    heap.run(
        j -> {
          secret(heap).asMut(j).change();
          deep(heap).asMut(j).change();
          open(heap).asMut(j).pair = new Pair(8, Level.HIGH);
          inner(heap).asMut(j).text = "old";
        });
  }

  static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          secret(heap).asMut(j).change();
          deep(heap).asMut(j).change();
          open(heap).asMut(j).pair = null;
          inner(heap).asMut(j).text = null;
          throw new IllegalStateException("spoiled");
        });
  }

  static String show(PersistentHeap heap) {
    return heap.view(
        j ->
            show(secret(heap).asRef(j))
                + " "
                + show(deep(heap).asRef(j))
                + deep(heap).asRef(j).depth
                + " "
                + open(heap).asRef(j).level
                + open(heap).asRef(j).pair
                + inner(heap).asRef(j).text);
  }

  private static String show(Secret s) {
    return s.word + s.level + s.shown + s.pair + s.changes;
  }

  private static PBox<Secret> secret(PersistentHeap heap) {
    return heap.root("secret", Secret.class, () -> new Secret("s", new Pair(1, Level.LOW)));
  }

  private static PBox<DeepSecret> deep(PersistentHeap heap) {
    return heap.root("deep", DeepSecret.class, () -> new DeepSecret("d", null, 5));
  }

  private static PBox<Open> open(PersistentHeap heap) {
    return heap.root("open", Open.class, () -> new Open(Level.HIGH));
  }

  private static PBox<Open.Inner> inner(PersistentHeap heap) {
    return heap.root("inner", Open.Inner.class, Open.Inner::new);
  }
}
