// A token that a transaction gave may go down through helpers, functions, locals and own system calls.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.function.ToLongFunction;

@Persistent
class Lamp {
  long on;
  private PVec<Lamp> others;

  Lamp() {}

  Lamp(SysToken t) {
    on = Syscalls.getTime(t);
    others = PVec.create(t);
  }

  @Mut
  @SyscallToken
  long light(SysToken t) {
    on = Syscalls.getTime(t);
    return on;
  }

  @Mut
  void relight(SysToken t) {
    light(t);
  }
}

interface Clock {
  @SyscallToken
  long now(SysToken t);
}

interface Step {
  void step(JournalHandle j, SysToken t);
}

class TokensByEveryWay {
  private final Clock clock = Syscalls::getTime;

  @SyscallToken
  static long twice(SysToken t) {
    return Syscalls.getTime(t) * 2;
  }

  @SyscallToken
  private static <T> long with(T value, SysToken t) {
    return twice(t);
  }

  static void all(List<Step> steps, JournalHandle j, SysToken t) {
    for (Step s : steps) s.step(j, t);
    steps.forEach(s -> s.step(j, t));
  }

  long run(PersistentHeap heap, PBox<Lamp> box, boolean often) {
    ToLongFunction<SysToken> f = Syscalls::getTime;
    Clock own = t -> twice(t) + 1;
    return heap.call((j, t) -> {
      final SysToken same = t;
      SysToken either = often ? t : same;
      long n = f.applyAsLong(t) + clock.now(same) + own.now(either) + with("a", t);
      box.asMut(j).light(t);
      box.asMut(j).relight(t);
      box.set(new Lamp(t), j);
      Lamp fresh = new Lamp();
      fresh.light(t);
      for (int i = 0; i < 3; i++) n += Syscalls.getTime(t);
      all(List.of((k, u) -> box.asMut(k).light(u), (k, u) -> Syscalls.taskDelayInTx(1, u)), j, t);
      List.of(1, 2).forEach(i -> Syscalls.taskDelayInTx(i, t));
      n += Syscalls.external("n", () -> 3L, t);
      return n;
    });
  }
}
