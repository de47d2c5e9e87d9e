package dev.intos.examples.em;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.EventGroupHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;

/** The events, and the two that wait for them. */
@Persistent
record Station(EventGroupHandle events, Actor first, Actor second) {
  static Station in(PersistentHeap heap) {
    PBox<Station> root = heap.root("em", Station.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Station create(SysToken t) {
    return new Station(
        Syscalls.eventGroupCreate(t), Actor.create(1, 42, t), Actor.create(2, 24, t));
  }

  void signal(SysToken t) {
    Syscalls.eventGroupSet(events, first.bit() | second.bit(), t);
  }

  boolean isQuiet(SysToken t) {
    int bits = first.bit() | second.bit();
    return Syscalls.eventGroupWait(events, bits, false, false, 0, t).isEmpty();
  }
}
