package checked;

import dev.intos.annotations.Trusted;
import java.util.function.LongSupplier;

public class Ids {
  private static long last;

  @Trusted(rules = "R5", because = "a leaf monitor held for two instructions")
  public static synchronized long next() { return ++last; }

  public static long later() { return next() + 1; }

  @Trusted(rules = "R5", because = "a leaf monitor held for two instructions")
  public static LongSupplier source() { return () -> { synchronized (Ids.class) { return ++last; } }; }

  @Trusted(rules = "R2", because = "another rule")
  public static synchronized long other() { return last; }

  public static synchronized long open() { return last; }

  @Trusted(rules = "R5", because = "one thread only")
  public static class Confined {
    public synchronized long read() { return 3; }

    public LongSupplier reader() {
      return new LongSupplier() {
        @Override public synchronized long getAsLong() { return 3; }
      };
    }
  }
}
