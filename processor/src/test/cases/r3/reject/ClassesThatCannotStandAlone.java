// Inner, local and anonymous persistent classes in every nesting, superclasses on both sides, open interfaces.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent interface Open {} // expect: R3.SUPER

class UsesOpen implements Open {}

@Persistent sealed interface Closed permits Closed.A, Closed.B, Closed.C, Closed.D, Closed.E {
  @Persistent
  record A() implements Closed {}

  record B() implements Closed {} // expect: R3.SUPER

  enum C implements Closed {
    X,
    Y {
      @Override public String toString() { return "y"; }
    }
  }

  non-sealed interface D extends Closed {} // expect: R3.SUPER

  final class E implements Closed {} // expect: R3.SUPER
}

@Persistent
class Plant {
  int height;
}

class Unmarked extends Plant {} // expect: R3.SUPER

class FurtherDown extends Unmarked {}

@Persistent class MarkedAgain extends Unmarked {} // expect: R3.SUPER

@Persistent class OfJdk extends Thread {} // expect: R3.SUPER

@Persistent
record Ok(int n) {}

@Persistent
enum Level { LOW, HIGH }

class ClassesThatCannotStandAlone {
  @Persistent class Inner {} // expect: R3.ENCLOSING

  @Persistent
  static class Nested {
    @Persistent class Deeper {} // expect: R3.ENCLOSING
    @Persistent
    static class Fine {}
    @Persistent
    record AlsoFine(int n) {}
  }

  class Middle {
    @Persistent
    record InMiddle(int n) {}
  }

  interface Surface {
    @Persistent
    class Static {}
  }

  void locals(int n) {
    @Persistent class Local {} // expect: R3.ENCLOSING
    class Plain {
      @Persistent class OfLocal {} // expect: R3.ENCLOSING
    }
    class Below extends Plant {} // expect: R3.SUPER
    Object a = new Plant() {}; // expect: R3.ENCLOSING
    Object b = new Open() {}; // expect: R3.ENCLOSING
    Object c = new Object() {
      @Persistent class OfAnonymous {} // expect: R3.ENCLOSING
      Object d = new Plant() {}; // expect: R3.ENCLOSING
    };
    Runnable r = () -> { Object e = new Plant() {}; }; // expect: R3.ENCLOSING
    Object f =
        new Plant() { // expect: R3.ENCLOSING
          int width;
        };
    Object g = call(
        new Plant() {}); // expect: R3.ENCLOSING
  }

  Object field = new Plant() {}; // expect: R3.ENCLOSING

  static Object call(Object o) { return o; }
}
