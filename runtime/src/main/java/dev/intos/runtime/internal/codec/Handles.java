package dev.intos.runtime.internal.codec;

/** Handles as the encoding sees them: an id, and one handle for it. */
public interface Handles {
  /**
   * The id of the object that a handle names.
   *
   * @throws dev.intos.runtime.HeapException if it may not be stored in this heap
   */
  long idOf(Object handle);

  /** The one handle of an object of the heap that is being recovered. */
  Object handleOf(long id);
}
