// Bindings of nested record patterns, with guards, var and generics, have the kind of what they were taken out of.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
@Persistent class Wheel { int turns; @Mut void turn() { turns++; } }
@Persistent sealed interface Veh permits Car, Bike, None {}
@Persistent record Car(String name, Wheel a, Axle ax) implements Veh {}
@Persistent record Axle(Wheel l, Wheel r, int[] marks) {}
@Persistent final class Bike implements Veh { Wheel w = new Wheel(); int[] m = new int[3]; }
@Persistent record None(int why) implements Veh {}
record Box<T>(T t, int n) {}
enum E { A, B }
class PatternsOfEveryDepth {
  int run(PersistentHeap heap, PBox<Veh> box, E e, Object o) {
    heap.run(j -> {
      switch (box.asRef(j)) {
        case Car(var n, Wheel w, Axle(Wheel l, var r, int[] marks)) when l.turns > 3 -> {
          l.turn(); // expect: R1.UNLOGGED
          r.turns++; // expect: R1.UNLOGGED
          marks[0]++; // expect: R1.UNLOGGED
          w.turn(); // expect: R1.UNLOGGED
        }
        case Car(String n2, var w, var ax2) -> w.turn(); // expect: R1.UNLOGGED
        case Bike b when b.m[0] > 2 -> b.m[1] = 3; // expect: R1.UNLOGGED
        case Bike b -> b.w.turn(); // expect: R1.UNLOGGED
        case None(int why) -> {}
      }
      switch (box.asMut(j)) {
        case Car(var n, Wheel w, Axle(Wheel l, var r, int[] marks)) when l.turns > 3 -> {
          l.turn(); r.turns++; marks[0]++; w.turn();
        }
        case Car(String n2, var w, var ax2) -> w.turn();
        case Bike b when b.m[0] > 2 -> b.m[1] = 3;
        case Bike b -> b.w.turn();
        case None(int why) -> {}
      }
      var bx = new Box<>(box.asMut(j), 3);
      if (bx instanceof Box(Bike b, int n) && n > 2) b.w.turn();
      if (bx instanceof Box<Veh>(var v, int n3) && v instanceof Bike b) b.w.turn();
      var by = new Box<>(box.asRef(j), 3);
      if (by instanceof Box(Bike b, int n) && n > 2) b.w.turn(); // expect: R1.UNLOGGED
      switch (e) { case A -> {} case null, default -> box.asMut(j); }
      int x = switch (o) { case null -> 0; case Bike b -> b.m[0]++;  case E en when en == E.A -> 1; case String s -> s.length(); default -> 2; }; // expect: R1.UNLOGGED
      for (Veh v : List.of(box.asRef(j))) if (!(v instanceof Car(var n, var w, var ax))) return; else w.turn(); // expect: R1.UNLOGGED
    });
    Veh fresh = new Car("a", new Wheel(), new Axle(new Wheel(), new Wheel(), new int[3]));
    if (fresh instanceof Car(var n, var w, Axle(var l, var r, var m))) { w.turn(); l.turns++; m[0] = 3; }
    return switch (fresh) { case Car c -> c.a().turns; case Bike b -> b.w.turns; case None(var why) -> why; };
  }
}
