// A guard that a try statement takes and gives back in a transaction is one fault, where it is taken.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.time.Duration;

class GuardsTakenInside {
  void test(PersistentHeap heap, PMutex<Long> mutex) {
    heap.run(j -> {
      try (PMutex.Guard<Long> guard = mutex.lock()) { // expect: R5.LOCK
        guard.set(1L, j);
      }
      try (var guard = mutex.tryLock(Duration.ofMillis(1)).orElseThrow()) { // expect: R5.LOCK
        guard.set(2L, j);
      }
    });
    try (PMutex.Guard<Long> outside = mutex.lock()) {
      heap.run(j -> {
        try (PMutex.Guard<Long> guard = outside) { // expect: R5.LOCK
          guard.set(3L, j);
        }
        outside.close(); // expect: R5.LOCK
      });
    }
  }
}
