package erroneous;

import dev.intos.annotations.Persistent;
import dev.intos.annotations.Transaction;
import dev.intos.runtime.JournalHandle;
import java.util.List;
import java.util.Map;

/** Errors that javac reports, and violations that the checker does. */
class Broken {
  @Persistent
  static class UnknownField {
    Nowhere field;
  }

  @Persistent
  static class UnknownArgument {
    List<? extends Nowhere[]> field;
  }

  @Persistent
  static class UnknownSuper extends Nowhere {
    int n;
  }

  @Persistent
  static class BelowUnknown extends UnknownSuper {
    int m;
  }

  @Persistent
  record UnknownComponent(Nowhere n) {}

  @Persistent
  class Inner {
    private final int n;
    Thread thread;

    Inner(int n) {
      this.n = n;
    }
  }

  @Persistent
  static class Unsafe<T extends Comparable<T> & Runnable> extends Thread {
    private final Map<String, List<? super T>> map;
    T[] array;
    List<T>[] lists;
    transient int lost;
    private Broken[][] deep;
    volatile Object any;
    Class<? extends Enum<?>> type;

    Unsafe(Map<String, List<? super T>> map) {
      this.map = map;
    }
  }

  @Persistent
  interface Open {}

  @Persistent
  enum Constant {
    A
  }

  @Persistent
  @interface Mark {}

  static class Transactions {
    @Transaction
    void unknown(Nowhere n, JournalHandle j) {}

    @Transaction
    public abstract void noBody(JournalHandle j);

    @Transaction
    public void cannotReturn(JournalHandle j) {
      return 1;
    }
  }

  static class Cyclic extends Cyclic {}

  @Persistent
  static class NoReturn {
    final int n;

    NoReturn(int m) {
      this.n = m;
      this.missing = m;
    }
  }

  @Persistent
  static class SelfMade {
    final SelfMade next = new SelfMade();
    final int n = 5;
  }
}
