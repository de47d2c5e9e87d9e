package dev.intos.processor.fuzz.detect;

import dev.intos.runtime.JournalHandle;
import java.util.Iterator;

/** Lends elements for reading, one by one. */
record Lending<T>(Iterator<T> elements, JournalHandle j) implements Iterator<T> {
  @Override
  public boolean hasNext() {
    return elements.hasNext();
  }

  @Override
  public T next() {
    RunningTransaction at = World.current().reading(j);
    return World.current().lend(elements.next(), at, false);
  }
}
