package app.p000;

import app.common.Event;
import app.common.Registry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Works in the background, with locks of its own, around transactions. */
public class Sweeper implements AutoCloseable {
  private final OrderService service;
  private final Registry registry;
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final Deque<Runnable> jobs = new ArrayDeque<>();
  private final Lock lock = new ReentrantLock();
  private boolean closed;

  public Sweeper(OrderService service, Registry registry) {
    this.service = service;
    this.registry = registry;
  }

  public void start() {
    threads.execute(this::work);
  }

  public void add(Runnable job) {
    lock.lock();
    try {
      if (!closed) {
        jobs.addLast(job);
      }
    } finally {
      lock.unlock();
    }
  }

  private Runnable next() {
    lock.lock();
    try {
      return jobs.pollFirst();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    for (Runnable job = next(); job != null; job = next()) {
      try {
        job.run();
      } catch (RuntimeException e) {
        registry.tell(new Event("p000", "failed: " + e, 0));
      }
    }
    send(service.drain());
  }

  private void send(List<Event> events) {
    for (Event event : events) {
      registry.tell(event);
    }
  }

  public void shipLater() {
    add(service::shipAll);
    add(() -> registry.tell(new Event("p000", "shipped", 0)));
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      jobs.clear();
    } finally {
      lock.unlock();
    }
    threads.shutdown();
  }
}
