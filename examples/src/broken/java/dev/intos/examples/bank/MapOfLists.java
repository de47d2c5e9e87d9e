package dev.intos.examples.bank;

import dev.intos.runtime.PMap;
import dev.intos.runtime.PersistentHeap;
import java.util.List;

/** Keeps ordinary lists in a persistent map: adding to one of them is no change of the map. */
class MapOfLists {
  int count(PersistentHeap heap, PMap<String, List<Transfer>> sent, String owner) { // expect: R3.TYPEARG
    return heap.view(j -> sent.get(owner, j).size());
  }
}
