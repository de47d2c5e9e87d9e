package dev.intos.examples.sense;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.EventGroupHandle;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;

/** The photos, and an event that says when there are enough. */
@Persistent
record Album(PVec<byte[]> photos, EventGroupHandle events) {
  private static final int FULL = 1;

  static Album in(PersistentHeap heap) {
    PBox<Album> root = heap.root("sense", Album.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Album create(SysToken t) {
    return new Album(PVec.create(t), Syscalls.eventGroupCreate(t));
  }

  void add(byte[] photo, int atMost, JournalHandle j, SysToken t) {
    if (photos.size(j) < atMost) {
      photos.push(photo.clone(), j);
    }
    if (photos.size(j) == atMost) {
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
