// What may be a fresh object, or null, and may also be an object out of a field or a parameter, is a borrow of unknown origin.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Map;

@Persistent
class Kite {
  private int lines;
  @Mut void knot() { lines++; }
}

class KnownOrOfUnknownOrigin {
  private static Object kept;

  void nullOrField(boolean field) {
    Object found = null;
    if (field) found = kept;
    Kite kite = (Kite) found;
    kite.knot(); // expect: R1.OUTSIDE
  }

  void freshOrField(boolean fresh) {
    Object found = fresh ? new Kite() : kept;
    ((Kite) found).knot(); // expect: R1.OUTSIDE
  }

  void freshOrParameter(boolean fresh, Object given) {
    Object found = fresh ? new Kite() : given;
    if (found instanceof Kite kite) kite.knot(); // expect: R1.OUTSIDE
  }

  void freshOrElement(Map<String, Object> given) {
    Object found = given.getOrDefault("kite", new Kite());
    if (found instanceof Kite kite) kite.knot(); // expect: R1.OUTSIDE
  }

  void moved(PersistentHeap heap, PVec<Kite> kites, boolean fresh) {
    heap.run(j -> {
      Object found = fresh ? new Kite() : kept;
      kites.push((Kite) found, j); // expect: R1.MOVED
      Kite kite = (Kite) found;
      kite.knot(); // expect: R1.UNLOGGED
    });
  }

  void onlyFresh(PersistentHeap heap, PVec<Kite> kites, boolean two) {
    Object found = two ? new Kite() : null;
    if (found instanceof Kite kite) {
      kite.knot();
      heap.run(j -> kites.push(kite, j));
    }
  }
}
