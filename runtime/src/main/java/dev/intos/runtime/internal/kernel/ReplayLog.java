package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.ReplayDivergedException;
import dev.intos.runtime.internal.node.VecNode;
import dev.intos.runtime.internal.tx.Site;
import dev.intos.runtime.internal.tx.Transaction;
import java.util.ArrayList;
import java.util.List;

/**
 * What a task has done, in order, for when it is run again from its beginning (IntOS's record
 * cache): a position goes along it and reads, and where it ends, adds.
 *
 * <p>Entries of transactions are durable with them. What else changes (a round of a loop that ends,
 * a transaction that failed) becomes so with the task's next commit: a crash before that is like
 * one just before the change. Used by the task's thread.
 */
final class ReplayLog {
  private final VecNode node;
  private final List<Stored.Entry> entries = new ArrayList<>();
  private int position;

  /** How many transactions without an entry came since the position moved. */
  private int ordinal;

  /** From where on the entries differ from those of the node. */
  private int clean;

  ReplayLog(VecNode node) {
    this.node = node;
    for (int i = 0; i < node.size(); i++) {
      entries.add((Stored.Entry) node.get(i));
    }
    clean = entries.size();
  }

  /** The name of the transaction that comes next. */
  Answers.Key next() {
    return new Answers.Key(position, ordinal);
  }

  /** Whether the entry that comes next is there already. */
  boolean isReplaying() {
    return position < entries.size();
  }

  /**
   * Passes over the next entry, if it is there already.
   *
   * @return it, or null
   * @throws ReplayDivergedException if it is one of something else
   */
  Stored.Entry pass(EntryKind kind, String site) {
    if (!isReplaying()) {
      return null;
    }
    Stored.Entry entry = entries.get(position);
    EntryKind recorded = EntryKind.of(entry);
    boolean loop = kind == EntryKind.LOOP && recorded == EntryKind.LOOP_DONE;
    if (recorded != kind && !loop || !Site.same(entry.site(), site)) {
      String now = "comes to " + kind.display() + " at " + Site.display(site, entry.site());
      throw diverged(now, Site.display(entry.site(), site), recorded);
    }
    move(position + 1);
    return entry;
  }

  private ReplayDivergedException diverged(String now, String site, EntryKind recorded) {
    return new ReplayDivergedException(
        "the task "
            + now
            + " where before the restart it came to "
            + recorded.display()
            + " at "
            + site
            + "; between transactions it may depend only on its parameter and on results of"
            + " transactions");
  }

  private void move(int to) {
    position = to;
    ordinal = 0;
  }

  /** A transaction without an entry is over. */
  void passUnrecorded() {
    ordinal++;
  }

  /** Adds an entry at the end, and passes it. */
  void add(Stored.Entry entry) {
    entries.add(entry);
    move(entries.size());
  }

  /** Makes durable what has changed, and an entry that is about to be added. */
  void write(Stored.Entry upcoming, Transaction transaction) {
    while (node.size() > clean) {
      node.remove(node.size() - 1, transaction);
    }
    for (Stored.Entry entry : entries.subList(clean, entries.size())) {
      node.insert(node.size(), entry, transaction);
    }
    if (upcoming != null) {
      node.insert(node.size(), upcoming, transaction);
    }
  }

  /** Whether anything has changed that is not durable. */
  boolean isDirty() {
    return clean < entries.size() || clean < node.size();
  }

  /** What {@link #write} wrote is committed, and {@link #add} has added what was upcoming. */
  void written() {
    clean = entries.size();
  }

  // Loops.

  /**
   * Comes to a loop.
   *
   * @return its entry, whose number is the round that comes next
   */
  Stored.Entry enterLoop(String site, long begin) {
    Stored.Entry entry = pass(EntryKind.LOOP, site);
    if (entry == null) {
      entry = entry(EntryKind.LOOP, site, begin);
      add(entry);
    }
    return entry;
  }

  /** Where the entries of a loop's rounds begin, after {@link #enterLoop}. */
  int position() {
    return position;
  }

  /** A round is over, and its entries are of no use any more. */
  void endRound(int begin, long nextRound) {
    refuseUnread("ends a round of its loop");
    Stored.Entry loop = entries.get(begin - 1);
    replaceFrom(begin - 1, entry(EntryKind.LOOP, loop.site(), nextRound));
  }

  /** The loop is over. */
  void exitLoop(int begin) {
    refuseUnread("ends its loop");
    Stored.Entry loop = entries.get(begin - 1);
    replaceFrom(begin - 1, entry(EntryKind.LOOP_DONE, loop.site(), 0));
  }

  private void replaceFrom(int index, Stored.Entry by) {
    entries.subList(index, entries.size()).clear();
    clean = Math.min(clean, index);
    add(by);
  }

  /**
   * The task or a round is over.
   *
   * @throws ReplayDivergedException if there are entries that it has not come to
   */
  void refuseUnread(String what) {
    if (isReplaying()) {
      Stored.Entry entry = entries.get(position);
      throw diverged(what, Site.display(entry.site()), EntryKind.of(entry));
    }
  }

  private static Stored.Entry entry(EntryKind kind, String site, long number) {
    return new Stored.Entry(kind.ordinal(), site, null, number);
  }
}
