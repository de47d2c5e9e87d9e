package dev.intos.examples.ar;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;

/** The sensor, what was learnt of it, and what was found with that. */
@Persistent
record Recognition(PBox<Sensor> sensor, Model model, PBox<Tally> tally) {
  static Recognition in(PersistentHeap heap) {
    PBox<Recognition> root = heap.root("ar", Recognition.class, (j, t) -> create(t));
    return heap.view(root::asRef);
  }

  private static Recognition create(SysToken t) {
    return new Recognition(
        PBox.create(new Sensor(), t), Model.create(t), PBox.create(new Tally(), t));
  }

  Activity choose(JournalHandle j) {
    return sensor.asMut(j).choose();
  }

  Features window(Activity activity, JournalHandle j) {
    return sensor.asMut(j).window(activity);
  }
}
