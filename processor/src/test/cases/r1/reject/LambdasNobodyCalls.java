// A lambda that no code here calls is judged all the same, by what its parameters may be.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

@Persistent
class Plug {
  int volts;

  @Mut
  void off() {
    volts = 0;
  }
}

class LambdasNobodyCalls {
  static final ToIntFunction<Plug> READ = p -> p.volts;
  static final ToIntFunction<Plug> BUMP = p -> p.volts++; // expect: R1.UNLOGGED
  static final Consumer<Plug> OFF = Plug::off; // expect: R1.UNLOGGED
  private final BiFunction<Plug, Integer, Integer> add = (p, n) -> p.volts += n; // expect: R1.UNLOGGED
  private Plug kept;
  private final Supplier<Integer> shown = () -> kept.volts; // expect: R1.OUTSIDE

  void unused() {
    Consumer<Plug> c = p -> {
      int before = p.volts;
      p.volts = before + 1; // expect: R1.UNLOGGED
    };
    Runnable r = () -> kept.off(); // expect: R1.OUTSIDE
  }

  static TxBody returned(PBox<Plug> box) {
    return j -> box.asRef(j).volts = 3; // expect: R1.UNLOGGED
  }

  static TxFunction<Integer> fine(PBox<Plug> box) {
    return j -> box.asMut(j).volts++;
  }

  void nested() {
    Runnable outer = () -> {
      Consumer<Plug> inner = p -> p.volts--; // expect: R1.UNLOGGED
    };
  }

  Supplier<Runnable> supplied() {
    return () -> () -> kept.volts = 1; // expect: R1.OUTSIDE
  }
}
