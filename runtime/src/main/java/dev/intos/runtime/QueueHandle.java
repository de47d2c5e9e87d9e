package dev.intos.runtime;

import dev.intos.annotations.Persistent;

/**
 * The handle of a queue between tasks, a kernel object: a name that may be kept and stored
 * anywhere. The kernel comes in a later release, and no such handle can be made yet.
 *
 * @param <T> the items
 */
public final class QueueHandle<@Persistent T> {
  QueueHandle() {}
}
