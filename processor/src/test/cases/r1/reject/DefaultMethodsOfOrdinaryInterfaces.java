// In a default method that a persistent class inherits, this is a read-only borrow.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

interface Named {
  String name();

  @Mut
  void rename(String to);

  default String shown() {
    return "<" + name() + ">";
  }

  default void clear() {
    rename(""); // expect: R1.UNLOGGED
  }

  @Mut
  default void reset() {
    rename("new");
  }
}

@Persistent
class Ship implements Named {
  private String name = "";

  @Override
  public String name() {
    return name;
  }

  @Override
  @Mut
  public void rename(String to) {
    name = to;
  }
}

class Pier implements Named {
  private String name = "pier";

  @Override
  public String name() {
    return name;
  }

  @Override
  public void rename(String to) {
    name = to;
  }
}

class DefaultMethodsOfOrdinaryInterfaces {
  private Ship kept;

  String outside(Pier pier) {
    pier.rename(pier.shown());
    pier.reset();
    return kept.shown(); // expect: R1.OUTSIDE
  }

  void run(PersistentHeap heap, PBox<Ship> box) {
    heap.run(j -> {
      String shown = box.asRef(j).shown();
      box.asRef(j).reset(); // expect: R1.UNLOGGED
      box.asMut(j).reset();
      box.asMut(j).rename(shown);
    });
  }
}
