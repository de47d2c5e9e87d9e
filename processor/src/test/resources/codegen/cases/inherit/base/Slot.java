package inherit.base;

import dev.intos.annotations.Persistent;

/** A generic superclass. */
@Persistent
public class Slot<@Persistent T> {
  protected T content;
  protected final T first;

  public Slot(T first) {
    this.first = first;
  }
}
