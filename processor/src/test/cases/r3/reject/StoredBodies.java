// Where a body comes from does not matter: locals, parameters, fields, factories, anonymous and named classes, conditionals.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.*;

final class Clerk implements TaskBody<Integer> {
  private final List<String> names;
  Clerk(List<String> names) { this.names = names; }
  @Override public void run(TaskContext ctx, Integer n) { names.size(); }
}

final class Clean implements TaskBody<Integer> {
  private static final List<String> LOG = new ArrayList<>();
  @Override public void run(TaskContext ctx, Integer n) { LOG.size(); }
}

@Persistent
record Step(int by) {
  void later(SysToken t) { Syscalls.createTask("step", 1, (ctx, n) -> ctx.loop(() -> by > n), 1, t); }
}

class StoredBodies {
  private static final List<String> SHARED = new ArrayList<>();
  private static final TaskBody<Integer> CLEAN = (ctx, n) -> SHARED.size();
  private final TaskBody<Integer> own = (ctx, n) -> here(); // expect: R3.CAPTURE
  private final TaskBody<Integer> unused = (ctx, n) -> here();
  private TaskBody<Integer> set;

  void here() {}

  static void later(TaskBody<Integer> body, SysToken t) { Syscalls.createTask("later", 1, body, 1, t); }

  static void twice(TaskBody<Integer> body, SysToken t) {
    later(body, t);
    TaskBody<Integer> same = body;
    later(same, t);
  }

  static TaskBody<Integer> make(Thread thread) {
    return (ctx, n) -> thread.interrupt(); // expect: R3.CAPTURE
  }

  static <T> void plain(TaskBody<T> body) {}

  void run(PersistentHeap heap, Kernel kernel, List<String> names, String name, PBox<Long> box, boolean which) {
    kernel.app("main", 1, (ctx, v) -> names.size());
    plain((ctx, v) -> names.size());
    TaskBody<Integer> local = (ctx, n) -> names.size(); // expect: R3.CAPTURE
    TaskBody<Integer> free = (ctx, n) -> name.length();
    TaskBody<Integer> chosen = which
        ? (ctx, n) -> names.clear() // expect: R3.CAPTURE
        : (ctx, n) -> ctx.run(j -> box.set(1L, j));
    set = (ctx, n) -> names.clear(); // expect: R3.CAPTURE
    class Local implements TaskBody<Integer> {
      @Override public void run(TaskContext ctx, Integer n) { names.size(); }
    }
    heap.run((j, t) -> {
      Syscalls.createTask("a", 1, local, 1, t);
      Syscalls.createTask("b", 1, free, 1, t);
      Syscalls.createTask("c", 1, chosen, 1, t);
      Syscalls.createTask("d", 1, CLEAN, 1, t);
      Syscalls.createTask("e", 1, own, 1, t);
      Syscalls.createTask("f", 1, set, 1, t);
      Syscalls.createTask("g", 1, make(null), 1, t);
      twice((ctx, n) -> names.size(), t); // expect: R3.CAPTURE
      twice((ctx, n) -> name.length(), t);
      Syscalls.createTask("h", 1, new Clerk(names), 1, t); // expect: R3.CAPTURE
      Syscalls.createTask("i", 1, new Clean(), 1, t);
      Syscalls.createTask("j", 1, new Local(), 1, t); // expect: R3.CAPTURE
      Syscalls.createTask("k", 1, new TaskBody<Integer>() { // expect: R3.CAPTURE
        @Override public void run(TaskContext ctx, Integer n) { names.size(); }
      }, 1, t);
      Syscalls.timerCreate("l", 1, true, (Integer n, JournalHandle k, SysToken u) -> names.size(), 1, t); // expect: R3.CAPTURE
      Syscalls.createTask("m", 1, (ctx, n) -> { Runnable r = () -> names.size(); r.run(); }, 1, t); // expect: R3.CAPTURE
      Syscalls.createTask("n", 1, (TaskBody<Integer>) (ctx, n) -> names.size(), 1, t); // expect: R3.CAPTURE
      new Step(2).later(t);
    });
  }

  static void statics(PersistentHeap heap, List<String> names) {
    heap.run((j, t) -> {
      Syscalls.createTask("o", 1, new TaskBody<Integer>() {
        @Override public void run(TaskContext ctx, Integer n) { SHARED.size(); }
      }, 1, t);
    });
  }
}
