package nested;

import dev.intos.runtime.PersistentHeap;

public final class Check {
  public static final String EXPECTED =
      "sHIGHHIGHPair[left=1, right=LOW]1 dHIGHHIGHnull15 HIGHPair[left=8, right=HIGH]old";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    Outer.fill(heap);
  }

  public static void spoil(PersistentHeap heap) {
    Outer.spoil(heap);
  }

  public static String show(PersistentHeap heap) {
    return Outer.show(heap);
  }
}
