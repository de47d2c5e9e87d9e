// A transaction's body in every form: lambda, class, reference, local, field, parameter, own runner.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

@Persistent
class Meter {
  int value;

  @Mut
  void add(int n) {
    value += n;
  }

  int value() {
    return value;
  }
}

interface Work {
  void go(JournalHandle j);
}

interface Query<R> {
  R ask(Meter meter);
}

abstract class Job {
  abstract int run(JournalHandle j);
}

class Runner {
  private final PersistentHeap heap;
  private final TxBody last;

  Runner(PersistentHeap heap, @Transaction TxBody body) {
    this.heap = heap;
    this.last = body;
    heap.run(body);
  }

  void again() {
    heap.run(last);
  }

  void work(@Transaction Work work) {
    heap.run(work::go);
    heap.run(j -> work.go(j));
  }

  <R> R supply(@Transaction Supplier<R> body) {
    return heap.call(j -> body.get());
  }

  <R> R retried(int times, @Transaction Callable<R> body) {
    for (int i = 0; ; i++) {
      try {
        return heap.call(j -> body.call());
      } catch (HeapException e) {
        if (i == times) throw e;
      }
    }
  }

  <R> R ask(PBox<Meter> box, Query<R> query) {
    return heap.call(j -> query.ask(box.asRef(j)));
  }
}

class EveryKindOfBody {
  private final PersistentHeap heap;
  private final PBox<Meter> box;
  private final TxBody reset;
  private static final Query<Integer> TWICE = m -> m.value() * 2;
  private Meter unused;

  EveryKindOfBody(PersistentHeap heap, PBox<Meter> box) {
    this.heap = heap;
    this.box = box;
    this.reset = j -> box.asMut(j).value = 0;
  }

  private void bump(JournalHandle j) {
    box.asMut(j).value++;
  }

  private static int read(PBox<Meter> box, JournalHandle j) {
    return box.asRef(j).value;
  }

  @Transaction
  void doubled(JournalHandle j) {
    Meter m = box.asMut(j);
    m.add(m.value());
  }

  void bodies(Runner runner) {
    heap.run(reset);
    heap.run(this::bump);
    heap.run(this::doubled);
    heap.run(new TxBody() {
      private int times;

      @Override
      public void run(JournalHandle j) {
        times++;
        box.asMut(j).add(times);
        helper(j);
      }

      private void helper(JournalHandle j) {
        box.asMut(j).value--;
      }
    });
    TxBody local = j -> box.asMut(j).add(2);
    heap.run(local);
    Work work = j -> box.asMut(j).value++;
    heap.run(work::go);
    Work[] all = {work, j -> bump(j), this::bump};
    for (Work w : all) heap.run(w::go);
    runner.work(j -> box.asMut(j).value++);
    runner.work(this::bump);
    runner.again();
    Runner other = new Runner(heap, j -> box.asMut(j).value++);
    int n = heap.call(j -> read(box, j)) + runner.ask(box, Meter::value) + runner.ask(box, TWICE);
    n += runner.ask(box, m -> m.value + 1);
    TxFunction<Integer> query = choose(n > 3);
    n += heap.call(query) + heap.view(query);
    List<Work> later = List.of(j -> box.asMut(j).add(3), this::bump);
    later.forEach(w -> heap.run(w::go));
    Job job = new Job() {
      @Override
      int run(JournalHandle j) {
        return box.asRef(j).value;
      }
    };
    n += heap.call(j -> job.run(j)) + heap.call(job::run);
  }

  private TxFunction<Integer> choose(boolean twice) {
    return twice ? j -> box.asRef(j).value * 2 : j -> read(box, j);
  }

  int supplied(Runner runner, int n) {
    return runner.supply(() -> n + 1) + runner.retried(3, () -> n * 2);
  }
}
