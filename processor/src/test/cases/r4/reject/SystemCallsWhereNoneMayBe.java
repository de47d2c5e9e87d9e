// A system call needs the token of a running transaction, from wherever it is called.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

@Persistent
class Lamp {
  long on;
}

interface Clock {
  @SyscallToken
  long now(SysToken t);
}

class Wall implements Clock {
  @Override
  public long now(SysToken t) {
    return Syscalls.getTime(t);
  }
}

class SystemCallsWhereNoneMayBe {
  private static SysToken token;
  private final SysToken own = null;
  static final long START = Syscalls.getTime(null); // expect: R4.FORGED
  final long made = Syscalls.getTime(token); // expect: R4.FORGED

  SystemCallsWhereNoneMayBe() {
    Syscalls.taskDelayInTx(1, own); // expect: R4.FORGED
  }

  long outside(Clock clock, Supplier<SysToken> tokens) {
    long n = clock.now(null); // expect: R4.FORGED
    n += new Wall().now(tokens.get()); // expect: R4.FORGED
    Runnable r = () -> Syscalls.taskDelayInTx(1, own); // expect: R4.FORGED
    r.run();
    ToLongFunction<SysToken> f = Syscalls::getTime;
    n += f.applyAsLong(null); // expect: R4.FORGED
    LongSupplier s = () -> clock.now(token); // expect: R4.FORGED
    return n + s.getAsLong();
  }

  long inside(PersistentHeap heap, Clock clock, PBox<Lamp> box) {
    heap.run(j -> box.asMut(j).on = Syscalls.getTime(null)); // expect: R4.FORGED
    ToLongFunction<SysToken> f = Syscalls::getTime;
    return heap.call((j, t) -> {
      long n = f.applyAsLong(t) + clock.now(t) + new Wall().now(t);
      n += f.applyAsLong(token); // expect: R4.FORGED
      n += Syscalls.external("e", () -> Syscalls.getTime(null), t); // expect: R4.FORGED
      SysToken same = t;
      n += Syscalls.getTime(same);
      same = token;
      n += Syscalls.getTime(same); // expect: R4.FORGED
      PBox<Lamp> made = PBox.create(new Lamp(), own); // expect: R4.FORGED
      return n;
    });
  }

  static void timer(Lamp lamp, JournalHandle j, SysToken t) {
    Syscalls.timerCreate("a", 1, true, SystemCallsWhereNoneMayBe::timer, new Lamp(), t);
    Syscalls.timerCreate("b", 1, true, (p, k, u) -> Syscalls.getTime(token), 3, t); // expect: R4.FORGED
  }
}
