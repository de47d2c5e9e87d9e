package dev.intos.examples.em;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.EventGroupHandle;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;

/** Waits for its event, and fills its buffer with a number and the time. */
@Persistent
record Actor(int bit, int number, PBox<Buffer> buffer) {
  static Actor create(int bit, int number, SysToken t) {
    return new Actor(bit, number, PBox.create(new Buffer(), t));
  }

  void act(EventGroupHandle events, JournalHandle j, SysToken t) {
    Syscalls.eventGroupWait(events, bit, true, true, Long.MAX_VALUE, t);
    long ts = Syscalls.getTime(t) % 128;
    buffer.asMut(j).fill((byte) (number + ts));
  }
}
