// Bodies that have to do with IntOS only by a mark, a callee's signature or a name are judged like all others.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Score {
  private int[] points = new int[3];
}

class Tools {
  @SyscallToken
  static void tick(SysToken t) {}

  static void keep(@Owned int[] numbers) {}

  @Transaction
  static void pay() {}

  static Runnable handedOn(Runnable body) { return body; }
}

interface Scoring {
  void apply(@Owned int[] numbers);
}

class HardlyAnythingOfIntos {
  private int[] mine = new int[2];
  private Runnable body;

  HardlyAnythingOfIntos(@Transaction Runnable body) {
    this.body = body;
  }

  void token() {
    Tools.tick(null); // expect: R4.FORGED
  }

  void moved() {
    int[] numbers = new int[2];
    Tools.keep(numbers);
    numbers[0] = 1; // expect: R1.MOVED
  }

  void notFresh() {
    Tools.keep(mine); // expect: R1.MOVED
  }

  void inAClosure(Scoring scoring) {
    Runnable later = () -> scoring.apply(mine); // expect: R1.MOVED
    later.run();
  }

  void inALocalClass() {
    class Local {
      void give() {
        Tools.keep(mine); // expect: R1.MOVED
      }
    }
    new Local().give();
  }

  void transaction() {
    Tools.pay(); // expect: R1.OUTSIDE
  }

  void keptBody() {
    body.run(); // expect: R1.OUTSIDE
  }

  void parameter(@Transaction Runnable given) {
    Tools.handedOn(given); // expect: R1.OUTSIDE
  }

  @Owned
  int[] promised() {
    return mine; // expect: R1.MOVED
  }

  Object byName() throws Exception {
    return Class.forName("Score").getDeclaredField("points"); // expect: T.REFLECT
  }
}
