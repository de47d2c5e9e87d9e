package dev.intos.examples.bc;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import java.util.ArrayList;
import java.util.List;

/** What each algorithm has counted in this round, and in how many rounds they have agreed. */
@Persistent
record Counts(PVec<Integer> byAlgorithm, PBox<Integer> agreed) {
  static Counts in(PersistentHeap heap) {
    PBox<Counts> root = heap.root("bc", Counts.class, (j, t) -> create(j, t));
    return heap.view(root::asRef);
  }

  private static Counts create(JournalHandle j, SysToken t) {
    PVec<Integer> counts = PVec.create(t);
    for (int i = 0; i < Algorithm.values().length; i++) {
      counts.push(0, j);
    }
    return new Counts(counts, PBox.create(0, t));
  }

  void startRound(JournalHandle j) {
    for (int i = 0; i < byAlgorithm.size(j); i++) {
      byAlgorithm.set(i, 0, j);
    }
  }

  void add(Algorithm algorithm, int bits, JournalHandle j) {
    int i = algorithm.ordinal();
    byAlgorithm.set(i, byAlgorithm.get(i, j) + bits, j);
  }

  void endRound(JournalHandle j) {
    if (byAlgorithm.stream(j).distinct().count() == 1) {
      agreed.set(agreed.asRef(j) + 1, j);
    }
  }

  String text(JournalHandle j) {
    List<Integer> all = new ArrayList<>();
    byAlgorithm.forEach(all::add, j);
    int sum = all.stream().mapToInt(Integer::intValue).sum();
    return "counts " + all + ", in sum " + sum + ", equal in " + agreed.asRef(j) + " rounds";
  }
}
