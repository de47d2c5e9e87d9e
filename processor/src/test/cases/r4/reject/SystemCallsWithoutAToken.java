// A system call that forgot its token is still one: it is refused where it is declared, and where no transaction runs.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.Executor;

@Persistent
class Siren {
  private int blasts;
  int blasts() { return blasts; }
  @Mut void blast() { blasts++; }
}

interface Alarm {
  @SyscallToken void sound(); // expect: R4.UNDECLARED
}

class SystemCallsWithoutAToken {
  @SyscallToken
  static void hoot(int times) {} // expect: R4.UNDECLARED

  static void outside(Executor pool, Alarm alarm, PersistentHeap heap, PBox<Siren> box) {
    hoot(1); // expect: R4.OUTSIDE
    alarm.sound(); // expect: R4.OUTSIDE
    pool.execute(alarm::sound); // expect: R4.OUTSIDE
    pool.execute(() -> hoot(2)); // expect: R4.OUTSIDE
    heap.run(j -> box.asMut(j).blast());
  }
}
