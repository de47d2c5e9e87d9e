package dev.intos.examples.mq;

import dev.intos.annotations.Persistent;
import dev.intos.examples.app.Application;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.Kernel;
import dev.intos.runtime.PBox;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;
import dev.intos.runtime.TaskContext;
import java.util.List;

/**
 * An agent sends each message to two workers: one keeps the average of every ten messages, the
 * other the maximum. No message is lost, doubled or out of order.
 */
public final class Mq implements Application {
  private static final int AGENT = 2;
  private static final int WORKER = 1;

  /** More than a queue holds, so that the agent has to wait for the workers. */
  private static final int BURST = 11;

  private final int messages;

  /** As many messages as in IntOS. */
  public Mq() {
    this(150);
  }

  /** Another number of messages. */
  public Mq(int messages) {
    this.messages = messages;
  }

  /** What all three keep. */
  @Persistent
  record Store(PVec<Message> sent, Station averages, Station maxima) {
    static Store in(PersistentHeap heap) {
      PBox<Store> root = heap.root("mq", Store.class, (j, t) -> create(t));
      return heap.view(root::asRef);
    }

    private static Store create(SysToken t) {
      return new Store(PVec.create(t), Station.create(t), Station.create(t));
    }

    void send(JournalHandle j, SysToken t) {
      Message message = Message.of(sent.size(j), Syscalls.getTime(t));
      Syscalls.queueSendBack(averages.queue(), message, Long.MAX_VALUE, t);
      Syscalls.queueSendBack(maxima.queue(), message, Long.MAX_VALUE, t);
      sent.push(message, j);
    }
  }

  @Override
  public void install(Kernel kernel, PersistentHeap heap) {
    Store store = Store.in(heap);
    kernel.app("mq agent", AGENT, (ctx, none) -> send(ctx, store));
    kernel.app("mq average", WORKER, (ctx, none) -> work(ctx, store.averages(), Statistic.AVERAGE));
    kernel.app("mq maximum", WORKER, (ctx, none) -> work(ctx, store.maxima(), Statistic.MAXIMUM));
  }

  private void send(TaskContext ctx, Store store) {
    ctx.forRange(
        0,
        messages,
        i -> {
          ctx.run(store::send);
          if (i % BURST == 0) {
            Syscalls.taskDelay(1);
          }
        });
  }

  private void work(TaskContext ctx, Station station, Statistic statistic) {
    ctx.forRange(0, messages, i -> ctx.run((j, t) -> station.work(statistic, j, t)));
  }

  @Override
  public String result(PersistentHeap heap) {
    Store store = Store.in(heap);
    return heap.view(
        j -> {
          List<Message> sent = store.sent().stream(j).toList();
          boolean right =
              store.averages().hasReceived(sent, Statistic.AVERAGE, j)
                  && store.maxima().hasReceived(sent, Statistic.MAXIMUM, j);
          return sent.size() + " messages, received " + (right ? "as sent" : "otherwise than sent");
        });
  }
}
