package dev.intos.examples.bank;

import dev.intos.runtime.PBox;
import java.util.ArrayList;
import java.util.List;

/** Keeps all boxes in one list and forgets what is in them. */
class RawBox {
  private final List<PBox> boxes = new ArrayList<>(); // expect: T.RAW

  int count() {
    return boxes.size();
  }
}
