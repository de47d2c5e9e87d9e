package dev.intos.examples.ar;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PVec;
import dev.intos.runtime.SysToken;

/** The windows that were learnt. */
@Persistent
record Model(PVec<Features> stationary, PVec<Features> moving) {
  static Model create(SysToken t) {
    return new Model(PVec.create(t), PVec.create(t));
  }

  void learn(Activity activity, Features window, JournalHandle j) {
    switch (activity) {
      case STATIONARY -> stationary.push(window, j);
      case MOVING -> moving.push(window, j);
    }
  }

  /** The activity with the window that is most like this one. */
  Activity classify(Features window, JournalHandle j) {
    return nearest(window, stationary, j) <= nearest(window, moving, j)
        ? Activity.STATIONARY
        : Activity.MOVING;
  }

  private static double nearest(Features window, PVec<Features> among, JournalHandle j) {
    return among.stream(j).mapToDouble(window::distance).min().orElse(Double.POSITIVE_INFINITY);
  }
}
