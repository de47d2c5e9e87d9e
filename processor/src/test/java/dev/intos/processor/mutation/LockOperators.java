package dev.intos.processor.mutation;

import static dev.intos.processor.mutation.Snippets.inside;
import static dev.intos.processor.mutation.Snippets.operator;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Operators against Rule 5: locks in transactions, here and any number of calls away. */
final class LockOperators {
  private static final String LOCK = "static void lock() { synchronized (MutantAid.class) {} } ";
  private static final String PORT = "interface Port { void go(); } ";
  private static final String CHECKED =
      " } catch (Exception mutantE) { throw new IllegalStateException(mutantE); }";

  private LockOperators() {}

  static List<Operator> all() {
    return List.of(
        inside("synchronized-block", "R5.LOCK", "", "synchronized (new Object()) {}"),
        operator("synchronized-modifier", "R5.LOCK", LockOperators::synchronize),
        inside(
            "wait-or-notify",
            "R5.LOCK",
            "",
            "new Object().notify();",
            "new Object().notifyAll();",
            "try { new Object().wait();" + CHECKED,
            "try { new Object().wait(1);" + CHECKED),
        inside(
            "lock-of-the-jdk",
            "R5.LOCK",
            "static java.util.concurrent.locks.ReentrantLock lock;"
                + " static java.util.concurrent.locks.ReadWriteLock both;"
                + " static java.util.concurrent.locks.StampedLock stamped;"
                + " static java.util.concurrent.locks.Condition condition;",
            "MutantAid.lock.lock();",
            "MutantAid.lock.unlock();",
            "if (MutantAid.lock.tryLock()) {}",
            "MutantAid.both.readLock().lock();",
            "MutantAid.both.writeLock().lock();",
            "long mutantStamp = MutantAid.stamped.writeLock();",
            "MutantAid.condition.signalAll();",
            "try { MutantAid.condition.await();" + CHECKED),
        inside(
            "synchronizer-of-the-jdk",
            "R5.LOCK",
            "static java.util.concurrent.Semaphore semaphore;"
                + " static java.util.concurrent.CountDownLatch latch;"
                + " static java.util.concurrent.CyclicBarrier barrier;"
                + " static java.util.concurrent.Phaser phaser;"
                + " static java.util.concurrent.Exchanger<String> exchanger;",
            "MutantAid.semaphore.release();",
            "MutantAid.semaphore.acquireUninterruptibly();",
            "try { MutantAid.latch.await();" + CHECKED,
            "try { MutantAid.barrier.await();" + CHECKED,
            "MutantAid.phaser.arriveAndAwaitAdvance();",
            "try { MutantAid.exchanger.exchange(\"\");" + CHECKED),
        inside(
            "wait-for-others",
            "R5.LOCK",
            "static java.util.concurrent.BlockingQueue<String> queue;"
                + " static java.util.concurrent.Future<String> future;"
                + " static java.util.concurrent.CompletableFuture<String> promise;"
                + " static java.util.concurrent.ExecutorService pool;"
                + " static Thread thread; static Process process;"
                + " static java.nio.channels.FileChannel channel;",
            "try { MutantAid.queue.put(\"\");" + CHECKED,
            "try { MutantAid.queue.take();" + CHECKED,
            "try { MutantAid.future.get();" + CHECKED,
            "MutantAid.promise.join();",
            "try { MutantAid.thread.join();" + CHECKED,
            "try { MutantAid.process.waitFor();" + CHECKED,
            "try { MutantAid.channel.lock();" + CHECKED,
            "try { MutantAid.pool.invokeAll(java.util.List.of());" + CHECKED,
            "try { MutantAid.pool.awaitTermination(1, java.util.concurrent.TimeUnit.DAYS);"
                + CHECKED),
        inside(
            "sleep",
            "R5.LOCK",
            "",
            "try { Thread.sleep(1);" + CHECKED,
            "try { java.util.concurrent.TimeUnit.SECONDS.sleep(1);" + CHECKED,
            "java.util.concurrent.locks.LockSupport.parkNanos(1);"),
        inside(
            "mutex",
            "R5.LOCK",
            "static dev.intos.runtime.PMutex<String> mutex;",
            "MutantAid.mutex.lock();",
            "MutantAid.mutex.tryLock(java.time.Duration.ZERO);",
            "try (var mutantGuard = MutantAid.mutex.lock()) {}"),
        inside(
            "semaphore",
            "R5.LOCK",
            "static dev.intos.runtime.SemaphoreHandle handle;",
            "dev.intos.runtime.Syscalls.semaphoreTake(MutantAid.handle, 1);",
            "dev.intos.runtime.Syscalls.semaphoreGive(MutantAid.handle);"),
        inside("lock-a-call-away", "R5.CALL", LOCK, "MutantAid.lock();"),
        inside(
            "lock-two-calls-away",
            "R5.CALL",
            LOCK
                + "static void first() { new MutantAid().second(1); }"
                + " private int second(int n) { if (n > 0) second(n - 1); lock(); return n; }",
            "MutantAid.first();"),
        inside(
            "lock-in-a-synchronized-method",
            "R5.CALL",
            "synchronized int one() { return 1; } static synchronized int all() { return 1; }",
            "MutantAid.all();",
            "new MutantAid().one();",
            "int mutantN = 1 + MutantAid.all();",
            "if (new MutantAid().one() > 3) {}"),
        inside(
            "lock-behind-an-interface",
            "R5.CALL",
            PORT
                + LOCK
                + "static class Lock implements Port { public void go() { lock(); } }"
                + " static final Port PORT = new Lock(); static Port any = PORT;"
                + " static Port give(boolean b) { return b ? null : new Lock(); }"
                + " static void run(Port p) { p.go(); }",
            "MutantAid.PORT.go();",
            "MutantAid.any.go();",
            "MutantAid.give(true).go();",
            "MutantAid.run(new MutantAid.Lock());",
            "MutantAid.run(MutantAid.any);"),
        inside(
            "lock-in-an-override",
            "R5.CALL",
            LOCK
                + "static abstract class Base { void all() { step(); } abstract void step(); }"
                + " static class Sub extends Base { void step() { lock(); } }"
                + " interface Walk { default void walk() { step(); } void step(); }"
                + " static class Foot extends Sub implements Walk { public void step() { super.step(); } }",
            "MutantAid.Base mutantBase = new MutantAid.Sub(); mutantBase.all();",
            "new MutantAid.Foot().walk();",
            "new MutantAid.Base() { void step() { MutantAid.lock(); } }.all();"),
        inside(
            "lock-in-a-lambda",
            "R5.CALL|R5.LOCK",
            LOCK
                + "static void run(Runnable r) { r.run(); }"
                + " static final Runnable FIELD = () -> lock(); static Runnable any = MutantAid::lock;"
                + " static final Runnable[] ARRAY = {FIELD};"
                + " static final java.util.Map<String, Runnable> MAP = new java.util.HashMap<>();"
                + " static Runnable give() { return () -> lock(); }",
            "Runnable mutantRun = MutantAid::lock; mutantRun.run();",
            "MutantAid.run(() -> MutantAid.lock());",
            "MutantAid.run(MutantAid::lock);",
            "MutantAid.FIELD.run();",
            "MutantAid.any.run();",
            "MutantAid.ARRAY[0].run();",
            "MutantAid.give().run();",
            "for (Runnable mutantRun : java.util.List.<Runnable>of(MutantAid::lock)) mutantRun.run();",
            "MutantAid.MAP.put(\"\", MutantAid::lock); MutantAid.MAP.get(\"\").run();"),
        inside(
            "lock-in-a-callback",
            "R5.CALL|R5.LOCK",
            LOCK + "static int id(int n) { lock(); return n; }",
            "java.util.List.of(1).forEach(mutantN -> MutantAid.lock());",
            "java.util.Optional.of(1).map(MutantAid::id);",
            "java.util.List.of(1).stream().map(mutantN -> MutantAid.id(mutantN)).toList();",
            "new java.util.HashMap<String, Integer>().computeIfAbsent(\"\", k -> MutantAid.id(1));",
            "new java.util.ArrayList<>(java.util.List.of(2, 1)).sort((a, b) -> MutantAid.id(a));",
            "new java.util.ArrayList<>(java.util.List.of(1)).removeIf(n -> MutantAid.id(n) > 1);",
            "java.util.Objects.requireNonNullElseGet(null, () -> MutantAid.id(1));",
            "new java.util.TreeMap<Integer, Integer>((a, b) -> MutantAid.id(a)).put(1, 2);",
            "java.util.stream.IntStream.range(0, 3).map(MutantAid::id).sum();",
            "ThreadLocal.withInitial(() -> MutantAid.id(1)).get();"),
        inside(
            "lock-in-implicit-code",
            "R5.CALL",
            LOCK
                + "static class Odd implements AutoCloseable, Iterable<String>, Comparable<Odd> {"
                + " public void close() { lock(); }"
                + " public java.util.Iterator<String> iterator() { lock(); return null; }"
                + " public String toString() { lock(); return \"\"; }"
                + " public int compareTo(Odd o) { lock(); return 0; }"
                + " public int hashCode() { lock(); return 1; }"
                + " public boolean equals(Object o) { lock(); return false; } }"
                + " static class Made { Made() { lock(); } } static class Born { { lock(); } }"
                + " static class Heir extends Made {}"
                + " record Row(int n) { Row { lock(); } }"
                + " enum Kind { A { void go() { lock(); } }; void go() {} }",
            "try (MutantAid.Odd mutantOdd = new MutantAid.Odd()) {}",
            "for (String mutantS : new MutantAid.Odd()) {}",
            "String mutantS = \"a\" + new MutantAid.Odd();",
            "String mutantS = String.valueOf(new MutantAid.Odd());",
            "new java.util.TreeSet<MutantAid.Odd>().add(new MutantAid.Odd());",
            "new java.util.HashMap<MutantAid.Odd, String>().put(new MutantAid.Odd(), \"\");",
            "boolean mutantIn = java.util.List.of(new MutantAid.Odd()).contains(new MutantAid.Odd());",
            "new MutantAid.Made();",
            "new MutantAid.Born();",
            "new MutantAid.Heir();",
            "new MutantAid.Row(1);",
            "MutantAid.Kind.A.go();",
            "java.util.function.Supplier<MutantAid.Made> mutantMake = MutantAid.Made::new;"
                + " mutantMake.get();"),
        inside(
            "lock-of-a-mutex-a-call-away",
            "R5.CALL",
            "static dev.intos.runtime.PMutex<String> mutex;"
                + " static void lock() { mutex.lock().close(); }"
                + " static void take() { dev.intos.runtime.Syscalls.semaphoreTake(null, 1); }"
                + " static void sleep() { try { Thread.sleep(1); } catch (Exception e) {} }"
                + " static int wait(java.util.concurrent.BlockingQueue<Integer> queue) {"
                + " try { return queue.take(); } catch (InterruptedException e) { return 0; } }",
            "MutantAid.lock();",
            "MutantAid.take();",
            "MutantAid.sleep();",
            "MutantAid.wait(null);"));
  }

  /** Makes a method synchronized in which a transaction runs. */
  private static void synchronize(Sites sites, Found found) {
    for (TreePath path : sites.paths(MethodTree.class)) {
      MethodTree tree = (MethodTree) path.getLeaf();
      if (tree.getBody() == null || sites.start(path) < 0) continue;
      if (tree.getReturnType() == null) continue;
      if (!(sites.element(path) instanceof ExecutableElement method)) continue;
      if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) continue;
      Element owner = method.getEnclosingElement();
      boolean inside =
          Names.isPersistentClass(owner) && !Names.isStatic(method)
              || Names.has(method, "Transaction")
              || method.getParameters().stream().anyMatch(Names::needsTransaction);
      if (inside) {
        String at = "synchronized ";
        found.accept(List.of(Edit.insert(sites.source(path), sites.start(path), at)));
      }
    }
  }
}
