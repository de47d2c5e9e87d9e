// A mark that an override adds, or an @Owned that it drops, deceives callers of the overridden method.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.concurrent.locks.*;

@Persistent
sealed interface Dial permits Clock, Gauge {
  void turn(int by);
  @Mut void reset();
}

@Persistent
final class Clock implements Dial {
  private int minutes;
  @Override @Mut public void turn(int by) { minutes += by; } // expect: R1.UNLOGGED
  @Override public void reset() {}
  @Override @Mut public String toString() { return "" + minutes++; } // expect: R1.UNLOGGED
}

@Persistent
final class Gauge implements Dial {
  private int level;
  @Override public void turn(int by) {}
  @Override @Mut public void reset() { level = 0; }
}

interface Desk<D extends Dial> {
  void look(D dial);
  void keep(@Owned D dial, JournalHandle j);
  @Owned D take(JournalHandle j);
  D show(JournalHandle j);
  void rest();
  @OutsideTransaction void sleep();
  void call(SysToken t);
  @Transaction void transact(JournalHandle j);
}

abstract class Bench implements Desk<Clock> {
  @Override public void look(@Mut Clock dial) { dial.reset(); } // expect: R1.UNLOGGED
  @Override public void keep(Clock dial, JournalHandle j) {} // expect: R1.MOVED
  @Override public Clock take(JournalHandle j) { return new Clock(); } // expect: R1.MOVED
  @Override @Owned public Clock show(JournalHandle j) { return new Clock(); } // expect: R1.MOVED
  @Override @OutsideTransaction public void rest() {} // expect: R4.INSIDE
  @Override @OutsideTransaction(lock = true) public void sleep() {} // expect: R5.LOCK
  @Override @SyscallToken public void call(SysToken t) {} // expect: R4.UNDECLARED
  @Override public void transact(JournalHandle j) {}
}

class Loose {
  public void look(@Mut Gauge dial) {}
  @OutsideTransaction public void rest() {}
}

interface Rests {
  void rest();
}

class Tied extends Loose implements Rests {} // expect: R4.INSIDE

class TiedAgain extends Tied {}

class Spin implements Lock {
  @Override @OutsideTransaction(lock = true) public void lock() {}
  @Override public void lockInterruptibly() {}
  @Override public boolean tryLock() { return true; }
  @Override public boolean tryLock(long time, java.util.concurrent.TimeUnit unit) { return true; }
  @Override public void unlock() {}
  @Override @OutsideTransaction(lock = true) public Condition newCondition() { return null; } // expect: R5.LOCK
}

class OverridesThatAddMarks {
  interface Look {
    void at(Dial dial);
  }

  static Look of() {
    Look quiet = dial -> {};
    Look loud = (@Mut Dial dial) -> dial.reset(); // expect: R1.UNLOGGED
    Look idle = (@Mut Dial dial) -> {};
    return new Look() {
      @Override public void at(@Mut Dial dial) { dial.reset(); } // expect: R1.UNLOGGED
    };
  }
}
