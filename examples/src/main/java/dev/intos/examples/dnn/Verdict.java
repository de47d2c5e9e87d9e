package dev.intos.examples.dnn;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import java.util.Arrays;

/** The outputs of the first round, and how many rounds had the same. */
@Persistent
final class Verdict {
  private double[] first;
  private int equal;

  @Mut
  void see(double[] outputs) {
    if (first == null) {
      first = outputs.clone();
    }
    if (Arrays.equals(first, outputs)) {
      equal++;
    }
  }

  String text() {
    return equal + " rounds with the outputs " + Arrays.toString(first);
  }
}
