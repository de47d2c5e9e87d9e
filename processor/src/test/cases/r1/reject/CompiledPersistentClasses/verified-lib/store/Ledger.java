package store;

import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
public class Ledger {
  private long sum;
  private final int[] days = new int[7];
  private Entry last = new Entry();

  public long sum() {
    return sum;
  }

  public int[] days() {
    return days;
  }

  public Entry last() {
    return last;
  }

  @Mut
  public Entry lastMut() {
    return last;
  }

  @Mut
  public void post(long n) {
    sum += n;
  }

  @Mut
  public void replace(@Owned Entry entry) {
    last = entry;
  }

  public static Ledger of(long sum) {
    Ledger l = new Ledger();
    l.sum = sum;
    return l;
  }

  @Owned
  public static Ledger owned(long sum) {
    return of(sum);
  }

  public static void reset(@Mut Ledger ledger, @Mut int[] days) {
    ledger.sum = 0;
    days[0] = 0;
  }

  public static long total(Ledger a, Ledger b) {
    return a.sum + b.sum;
  }
}
