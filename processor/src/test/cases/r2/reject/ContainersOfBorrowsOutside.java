// A helper that takes borrows in a container needs a transaction at its call, and may not let them go either.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Persistent
class Fish {
  private int grams;
  int grams() { return grams; }
  @Mut void feed(int n) { grams += n; }
}

interface Pond {
  List<Fish> all();
  Optional<Fish> find(int id);
}

class ContainersOfBorrowsOutside {
  private static List<Fish> kept;
  private final List<Object> seen = new ArrayList<>();

  static int sum(List<Fish> fish) { return fish.stream().mapToInt(Fish::grams).sum(); }
  static void keep(List<Fish> fish) { kept = fish; } // expect: R2.STORE
  void see(Optional<Fish> fish) { fish.ifPresent(seen::add); } // expect: R2.STORE
  static Object hide(Fish[] fish) { return fish; } // expect: R2.RETURN
  static Object first(Stream<Fish> fish) { return fish.findFirst().get(); } // expect: R2.RETURN
  static void feed(List<Fish> fish) {
    for (Fish f : fish) f.feed(1); // expect: R1.UNLOGGED
  }
  static void swap(List<Fish> fish) { fish.add(fish.get(0)); } // expect: R2.STORE

  static int use(Pond pond) {
    int size = pond.all().size();
    return size + sum(pond.all()); // expect: R1.OUTSIDE
  }
}
