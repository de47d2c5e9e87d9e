package dev.intos.processor.fuzz.detect;

import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Stands for what matters of the JDK. Nothing waits, and other threads run one after the other. */
public final class JdkCalls {
  private JdkCalls() {}

  public static void lock(Lock lock) {
    World.current().lock("lock");
  }

  public static void unlock(Lock lock) {
    World.current().lock("unlock");
  }

  public static boolean tryLock(Lock lock) {
    World.current().lock("tryLock");
    return true;
  }

  public static void acquire(Semaphore semaphore) {
    World.current().lock("acquire");
  }

  public static boolean tryAcquire(Semaphore semaphore) {
    World.current().lock("tryAcquire");
    return true;
  }

  public static void release(Semaphore semaphore) {
    World.current().lock("release");
  }

  public static void countDown(CountDownLatch latch) {
    World.current().lock("countDown");
  }

  public static <E> void put(BlockingQueue<E> queue, E element) {
    World.current().lock("put");
  }

  public static void notifyAll(Object monitor) {
    World.current().lock("notifyAll");
  }

  public static Object get(Future<?> future) {
    World.current().waiting("get");
    return null;
  }

  public static Object join(CompletableFuture<?> future) {
    World.current().waiting("join");
    return null;
  }

  public static void join(Thread thread) {
    World.current().waiting("join");
  }

  @StaticOf(Thread.class)
  public static void sleep(long millis) {
    World.current().waiting("sleep");
  }

  public static void start(Thread thread) {
    World.current().elsewhere(thread);
  }

  public static void execute(Executor executor, Runnable task) {
    World.current().elsewhere(task);
  }

  public static Future<?> submit(ExecutorService executor, Runnable task) {
    World.current().elsewhere(task);
    return new CompletableFuture<>();
  }

  @StaticOf(CompletableFuture.class)
  public static CompletableFuture<Void> runAsync(Runnable task) {
    World.current().elsewhere(task);
    return new CompletableFuture<>();
  }

  @StaticOf(CompletableFuture.class)
  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> task) {
    World.current().elsewhere(task::get);
    return new CompletableFuture<>();
  }

  @StaticOf(Arrays.class)
  public static void fill(int[] array, int value) {
    World.current().write(array);
    Arrays.fill(array, value);
  }

  @StaticOf(Arrays.class)
  public static void sort(int[] array) {
    World.current().write(array);
    Arrays.sort(array);
  }

  @StaticOf(Arrays.class)
  public static void setAll(int[] array, IntUnaryOperator generator) {
    World.current().write(array);
    Arrays.setAll(array, generator);
  }

  @StaticOf(Arrays.class)
  public static int[] copyOf(int[] array, int length) {
    World.current().read(array);
    return Arrays.copyOf(array, length);
  }

  @StaticOf(Arrays.class)
  public static IntStream stream(int[] array) {
    World.current().read(array);
    return Arrays.stream(array);
  }

  @StaticOf(Arrays.class)
  public static String toString(int[] array) {
    World.current().read(array);
    return Arrays.toString(array);
  }

  @StaticOf(System.class)
  public static void arraycopy(Object from, int at, Object to, int toIndex, int length) {
    World.current().read(from);
    World.current().write(to);
    System.arraycopy(from, at, to, toIndex, length);
  }
}
