package dev.intos.examples.mq;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.JournalHandle;
import dev.intos.runtime.PVec;
import dev.intos.runtime.QueueHandle;
import dev.intos.runtime.SysToken;
import dev.intos.runtime.Syscalls;
import java.util.List;

/**
 * A worker's queue and what it has made of it.
 *
 * @param queue what is to be received
 * @param received all that was
 * @param results one for each window of messages
 */
@Persistent
record Station(QueueHandle<Message> queue, PVec<Message> received, PVec<Double> results) {
  private static final int CAPACITY = 8;
  private static final int WINDOW = 10;

  static Station create(SysToken t) {
    return new Station(
        Syscalls.queueCreate(CAPACITY, t), PVec.<Message>create(t), PVec.<Double>create(t));
  }

  /** Waits for a message, keeps it, and at the end of a window the window's result. */
  void work(Statistic statistic, JournalHandle j, SysToken t) {
    received.push(Syscalls.queueReceive(queue, Long.MAX_VALUE, t).orElseThrow(), j);
    int size = received.size(j);
    if (size % WINDOW == 0) {
      results.push(statistic.of(received.stream(j).skip(size - WINDOW).toList()), j);
    }
  }

  /** Whether all these messages were received in this order, and each window has its result. */
  boolean hasReceived(List<Message> sent, Statistic statistic, JournalHandle j) {
    if (!received.stream(j).toList().equals(sent) || results.size(j) != sent.size() / WINDOW) {
      return false;
    }
    for (int i = 0; i < results.size(j); i++) {
      if (results.get(i, j) != statistic.of(sent.subList(i * WINDOW, (i + 1) * WINDOW))) {
        return false;
      }
    }
    return true;
  }
}
