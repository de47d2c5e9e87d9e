package dev.intos.runtime.internal.kernel;

import dev.intos.runtime.PArray;
import java.lang.invoke.MethodHandles;
import java.util.List;

/**
 * The records that the kernel stores; their names and components are part of the file format, and
 * may be added to as those of any persistent class.
 */
public final class Stored {
  private Stored() {}

  static {
    RecordCodec.register(
        MethodHandles.lookup(),
        List.of(
            Definition.class,
            Body.class,
            Result.class,
            Entry.class,
            AnswerEntry.class,
            Wait.class,
            Schedule.class,
            Events.class));
  }

  /** Makes the records known to the codecs; called before a heap is opened. */
  public static void register() {
    // The static initialiser has done it.
  }

  /**
   * What a task or timer is.
   *
   * @param name its name
   * @param priority of a task; higher ones are more urgent
   * @param body what it does; null for a task whose body the program gives at each boot
   */
  record Definition(String name, long priority, Body body) {}

  /**
   * A body by name.
   *
   * @param description what {@link Bodies} makes of it
   * @param captured the values and handles that it captured
   */
  record Body(String description, PArray<?> captured) {}

  /**
   * A result.
   *
   * @param value itself; the elements of a list, as an array; a serialized exception
   * @param list whether it is a list
   * @param failure whether it is what was thrown
   */
  record Result(Object value, boolean list, boolean failure) {}

  /**
   * An entry of a task's log.
   *
   * @param kind the ordinal of a {@link EntryKind}
   * @param site where in the program
   * @param result what came of it
   * @param number the tick until which a delay lasts, or a loop's next round
   */
  record Entry(long kind, String site, Result result, long number) {}

  /**
   * An answer of the outside world to a transaction that has not committed.
   *
   * @param position how many entries the log had before the transaction
   * @param ordinal how many transactions without an entry came between
   * @param name what was asked
   * @param site where
   * @param result the answer
   */
  record AnswerEntry(long position, long ordinal, String name, String site, Result result) {}

  /**
   * Until when a call in a transaction waits that has not committed.
   *
   * @param position as that of an answer
   * @param ordinal as that of an answer
   * @param call the place of the call among those that may have to wait
   * @param ticks how long it was to wait
   * @param until the tick at which its time is up
   */
  record Wait(long position, long ordinal, long call, long ticks, long until) {}

  /**
   * When a timer expires.
   *
   * @param period in ticks
   * @param reload whether it starts again when it has expired
   * @param due at which tick it expires next; -1 if it is stopped
   * @param deleted whether it is of no use any more
   */
  record Schedule(long period, boolean reload, long due, boolean deleted) {}

  /**
   * The bits of an event group.
   *
   * @param bits which are set
   * @param meetings how many rendezvous were complete
   * @param met the bits of the last one
   */
  record Events(long bits, long meetings, long met) {}
}
