// Every member of an anonymous or local class is judged, also where an instance is used at once, in part or not at all.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

@Persistent
class Bell {
  int rings;

  @Mut
  void ring() {
    rings++;
  }
}

interface Watch {
  void see(Bell bell);

  default void twice(Bell bell) {
    see(bell);
    bell.ring(); // expect: R1.UNLOGGED
  }
}

class AnonymousClassesUsedAtOnce {
  private Bell kept;

  void outside(List<Integer> numbers) {
    Runnable r = new Runnable() {
      final int first = kept.rings; // expect: R1.OUTSIDE

      {
        kept.ring(); // expect: R1.OUTSIDE
      }

      @Override
      public void run() {
        helper();
      }

      private void helper() {
        kept.ring(); // expect: R1.OUTSIDE
      }
    };
    r.run();
    Object unused = new Object() {
      void never() {
        kept.rings++; // expect: R1.OUTSIDE
      }

      @Override
      public String toString() {
        return "" + kept; // expect: R1.OUTSIDE
      }
    };
    numbers.forEach(new Consumer<Integer>() {
      int sum;

      @Override
      public void accept(Integer n) {
        sum += n + kept.rings; // expect: R1.OUTSIDE
      }
    });
    new Thread() {
      @Override
      public void run() {
        kept.ring(); // expect: R1.OUTSIDE
      }
    }.start();
  }

  void inside(PersistentHeap heap, PBox<Bell> box) {
    heap.run(j -> {
      Bell seen = box.asRef(j);
      Bell own = box.asMut(j);
      Watch w = new Watch() {
        @Override
        public void see(Bell bell) {
          bell.ring(); // expect: R1.UNLOGGED
          own.ring();
          helper(bell);
        }

        private void helper(Bell bell) {
          seen.ring(); // expect: R1.UNLOGGED
          bell.rings = 3; // expect: R1.UNLOGGED
        }
      };
      w.see(seen);
      Function<Bell, Integer> f = new Function<>() {
        @Override
        public Integer apply(Bell b) {
          return b.rings++; // expect: R1.UNLOGGED
        }
      };
      int n = f.apply(seen);
      class Helper {
        int rings = seen.rings;

        void spoil() {
          seen.rings = 0; // expect: R1.UNLOGGED
        }
      }
      Helper h = new Helper();
    });
  }
}
