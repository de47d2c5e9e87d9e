package dev.intos.runtime;

/**
 * The handle of a semaphore, a kernel object: a name that may be kept and stored anywhere. The
 * kernel comes in a later release, and no such handle can be made yet.
 */
public final class SemaphoreHandle {
  SemaphoreHandle() {}
}
