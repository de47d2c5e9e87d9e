package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.internal.node.BoxNode;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.OptionalInt;

/** Groups of event bits, each a record in a node. */
public final class EventGroups {
  private EventGroups() {}

  /** No bits. */
  public static Object none() {
    return new Stored.Events(0, 0, 0);
  }

  /** Sets bits. */
  public static void set(BoxNode group, int bits, Transaction transaction) {
    Stored.Events now = events(group);
    change(group, (int) now.bits() | bits, transaction);
  }

  /** Waits for any or all of some bits. */
  public static OptionalInt await(
      BoxNode group,
      int bits,
      boolean clear,
      boolean all,
      long waitTicks,
      Transaction transaction) {
    int now = (int) events(group).bits();
    boolean there = all ? (now & bits) == bits : (now & bits) != 0;
    if (!transaction.await(there, group, waitTicks)) {
      return OptionalInt.empty();
    }
    if (clear) {
      change(group, now & ~bits, transaction);
    }
    return OptionalInt.of(now);
  }

  /**
   * A rendezvous: sets bits at once, so that the others see them while this one waits, and waits
   * for all of some bits. Whoever finds them all there clears them and lets the others go.
   */
  public static OptionalInt meet(
      BoxNode group, int set, int bits, long waitTicks, String site, Transaction transaction) {
    long arrived =
        transaction
            .execution()
            .change(
                transaction,
                group,
                "eventGroupSync",
                site,
                events(group).meetings(),
                aside -> set(group, set, aside));
    Stored.Events now = events(group);
    int there = (int) now.bits();
    boolean complete = (there & bits) == bits;
    boolean met = now.meetings() > arrived;
    if (!transaction.await(complete || met, group, waitTicks)) {
      return OptionalInt.empty();
    }
    if (!complete) {
      return OptionalInt.of((int) now.met());
    }
    group.set(
        new Stored.Events(unsigned(there & ~bits), now.meetings() + 1, now.bits()), transaction);
    return OptionalInt.of(there);
  }

  private static void change(BoxNode group, int bits, Transaction transaction) {
    Stored.Events now = events(group);
    group.set(new Stored.Events(unsigned(bits), now.meetings(), now.met()), transaction);
  }

  private static long unsigned(int bits) {
    return Integer.toUnsignedLong(bits);
  }

  private static Stored.Events events(BoxNode group) {
    return (Stored.Events) group.get();
  }
}
