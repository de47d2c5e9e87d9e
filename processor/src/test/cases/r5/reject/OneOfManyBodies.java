// Of many bodies that a call may run one locks.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;
import java.util.concurrent.locks.*;

@Persistent
class Ledger {
  int total;
}

interface Step {
  int apply(int n);
}

class Step0 implements Step {
  @Override
  public int apply(int n) {
    return n + 0;
  }

  @Override
  public String toString() {
    return "step 0";
  }
}

class Step1 implements Step {
  @Override
  public int apply(int n) {
    return n + 1;
  }

  @Override
  public String toString() {
    return "step 1";
  }
}

class Step2 implements Step {
  @Override
  public int apply(int n) {
    return n + 2;
  }

  @Override
  public String toString() {
    return "step 2";
  }
}

class Step3 implements Step {
  @Override
  public int apply(int n) {
    return n + 3;
  }

  @Override
  public String toString() {
    return "step 3";
  }
}

class Step4 implements Step {
  @Override
  public int apply(int n) {
    return n + 4;
  }

  @Override
  public String toString() {
    return "step 4";
  }
}

class Step5 implements Step {
  @Override
  public int apply(int n) {
    return n + 5;
  }

  @Override
  public String toString() {
    return "step 5";
  }
}

class Step6 implements Step {
  @Override
  public int apply(int n) {
    return n + 6;
  }

  @Override
  public String toString() {
    return "step 6";
  }
}

class Step7 implements Step {
  @Override
  public int apply(int n) {
    return n + 7;
  }

  @Override
  public String toString() {
    return "step 7";
  }
}

class Step8 implements Step {
  @Override
  public int apply(int n) {
    return n + 8;
  }

  @Override
  public String toString() {
    return "step 8";
  }
}

class Step9 implements Step {
  @Override
  public int apply(int n) {
    return n + 9;
  }

  @Override
  public String toString() {
    return "step 9";
  }
}

class Step10 implements Step {
  @Override
  public int apply(int n) {
    return n + 10;
  }

  @Override
  public String toString() {
    return "step 10";
  }
}

class Step11 implements Step {
  @Override
  public int apply(int n) {
    return n + 11;
  }

  @Override
  public String toString() {
    return "step 11";
  }
}

class Step12 implements Step {
  @Override
  public int apply(int n) {
    return n + 12;
  }

  @Override
  public String toString() {
    return "step 12";
  }
}

class Step13 implements Step {
  @Override
  public int apply(int n) {
    return n + 13;
  }

  @Override
  public String toString() {
    return "step 13";
  }
}

class Step14 implements Step {
  @Override
  public int apply(int n) {
    return n + 14;
  }

  @Override
  public String toString() {
    return "step 14";
  }
}

class Step15 implements Step {
  @Override
  public int apply(int n) {
    return n + 15;
  }

  @Override
  public String toString() {
    return "step 15";
  }
}

class Step16 implements Step {
  @Override
  public int apply(int n) {
    return n + 16;
  }

  @Override
  public String toString() {
    return "step 16";
  }
}

class Step17 implements Step {
  @Override
  public int apply(int n) {
    return n + 17;
  }

  @Override
  public String toString() {
    return "step 17";
  }
}

class Step18 implements Step {
  @Override
  public int apply(int n) {
    return n + 18;
  }

  @Override
  public String toString() {
    return "step 18";
  }
}

class Step19 implements Step {
  private final ReentrantLock lock = new ReentrantLock();

  @Override
  public int apply(int n) {
    lock.lock();
    return n;
  }

  @Override
  public String toString() {
    lock.lock();
    return "locked";
  }
}

class OneOfManyBodies {
  private final ReentrantLock own = new ReentrantLock();
  private final Deque<Runnable> jobs = new ArrayDeque<>();

  void jobs() {
    jobs.add(() -> System.identityHashCode("0"));
    jobs.add(() -> System.identityHashCode("1"));
    jobs.add(() -> System.identityHashCode("2"));
    jobs.add(() -> System.identityHashCode("3"));
    jobs.add(() -> System.identityHashCode("4"));
    jobs.add(() -> System.identityHashCode("5"));
    jobs.add(() -> System.identityHashCode("6"));
    jobs.add(() -> System.identityHashCode("7"));
    jobs.add(() -> System.identityHashCode("8"));
    jobs.add(() -> System.identityHashCode("9"));
    jobs.add(() -> System.identityHashCode("10"));
    jobs.add(() -> System.identityHashCode("11"));
    jobs.add(() -> System.identityHashCode("12"));
    jobs.add(() -> System.identityHashCode("13"));
    jobs.add(() -> System.identityHashCode("14"));
    jobs.add(() -> System.identityHashCode("15"));
    jobs.add(() -> System.identityHashCode("16"));
    jobs.add(() -> System.identityHashCode("17"));
    jobs.add(() -> System.identityHashCode("18"));
    jobs.add(() -> own.lock());
  }

  int applied(PersistentHeap heap, PBox<Ledger> box, List<Step> steps) {
    return heap.call(
        j -> {
          int n = box.asRef(j).total;
          for (Step step : steps) {
            n = step.apply(n); // expect: R5.CALL
          }
          return n;
        });
  }

  int through(PersistentHeap heap, PBox<Ledger> box, List<Step> steps) {
    return heap.call(
        j -> {
          return sum(box.asRef(j).total, steps); // expect: R5.CALL
        });
  }

  private static int sum(int n, List<Step> steps) {
    for (Step step : steps) n += step.apply(n);
    return n;
  }

  boolean known(PersistentHeap heap, PBox<Ledger> box, List<Object> all, Object one) {
    return heap.call(
        j -> {
          String shown = String.valueOf(all.get(box.asRef(j).total)); // expect: R5.CALL
          return shown.isEmpty();
        });
  }

  void next(PersistentHeap heap, PBox<Ledger> box) {
    heap.run(
        j -> {
          box.asMut(j).total++;
          jobs.remove().run(); // expect: R5.CALL
        });
  }
}
