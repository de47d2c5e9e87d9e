package dev.intos.examples.sense;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.TimerHandle;

/** The timer that takes the photos, once there is one. */
@Persistent
final class Camera {
  private TimerHandle timer;

  TimerHandle timer() {
    return timer;
  }

  @Mut
  void use(TimerHandle created) {
    timer = created;
  }
}
