package dev.intos.examples.sense;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.EventGroupHandle;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;

/** The photos, what takes them, and an event that says when there are enough. */
@Persistent
record Album(PVec<byte[]> photos, PBox<Camera> camera, EventGroupHandle events) {
  private static final int FULL = 1;

  static Album in(PersistentHeap heap) {
    PBox<Album> root = heap.root("sense", Album.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Album create(SysToken t) {
    return new Album(PVec.create(t), PBox.create(new Camera(), t), Syscalls.eventGroupCreate(t));
  }

  /** Adds a photo. The last one stops the timer, which may be faster than the task that waits. */
  void add(@Owned byte[] photo, int last, JournalHandle j, SysToken t) {
    photos.push(photo, j);
    if (photos.size(j) == last) {
      Syscalls.timerStop(camera.asRef(j).timer(), 0, t);
      Syscalls.eventGroupSet(events, FULL, t);
    }
  }

  void awaitFull(SysToken t) {
    Syscalls.eventGroupWait(events, FULL, true, true, Long.MAX_VALUE, t);
  }

  /** How many bytes of the photos are not this one. */
  int others(byte expected, JournalHandle j) {
    int others = 0;
    for (byte[] photo : photos.elements(j)) {
      for (byte pixel : photo) {
        others += pixel == expected ? 0 : 1;
      }
    }
    return others;
  }
}
