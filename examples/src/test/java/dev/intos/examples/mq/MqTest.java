package dev.intos.examples.mq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.examples.app.Run;
import dev.intos.runtime.HeapOptions;
import dev.intos.runtime.ManualClock;
import dev.intos.runtime.PVec;
import dev.intos.runtime.PersistentHeap;
import dev.intos.runtime.TestHeaps;
import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fault.PowerCuts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No message is lost, doubled or out of order, and the windows are right. */
class MqTest {
  private static final String RIGHT = "150 messages, received as sent";

  private static HeapOptions options() {
    return HeapOptions.defaults().withClock(ManualClock.skippingIdleTime());
  }

  @Test
  void cleanRun() {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device, options())) {
      assertEquals(RIGHT, Run.toTheEnd(new Mq(), heap));
    }
    assertOracle(device);
  }

  @Test
  void powerFailures() throws Exception {
    PowerCuts.Outcome outcome =
        PowerCuts.random(
            1,
            10,
            100,
            new Device(),
            options(),
            heap -> assertEquals(RIGHT, Run.toTheEnd(new Mq(), heap)));
    assertTrue(outcome.failures() > 5, outcome::toString);
    assertOracle(outcome.device());
  }

  /** Computed from the messages that were sent, without the program's own arithmetic. */
  private static void assertOracle(Device device) {
    try (PersistentHeap heap = TestHeaps.open(new Device(device.disk()), options())) {
      Mq.Store store = Mq.Store.in(heap);
      List<Message> sent = messages(heap, store.sent());
      assertEquals(150, sent.size());
      assertEquals(sent, messages(heap, store.averages().received()));
      assertEquals(sent, messages(heap, store.maxima().received()));
      List<Double> averages = new ArrayList<>();
      List<Double> maxima = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        Message message = sent.get(i);
        assertEquals(i, message.number());
        assertEquals(message.time() + 42, message.value());
        assertTrue(i == 0 || message.time() >= sent.get(i - 1).time());
        if (i % 10 == 0) {
          averages.add(0.0);
        }
        averages.set(i / 10, averages.get(i / 10) + message.value() / 10.0);
        if (i % 10 == 9) {
          maxima.add((double) message.value()); // time does not go back
        }
      }
      assertEquals(maxima, numbers(heap, store.maxima().results()));
      List<Double> kept = numbers(heap, store.averages().results());
      assertEquals(15, kept.size());
      for (int i = 0; i < 15; i++) {
        assertEquals(averages.get(i), kept.get(i), 1e-9);
      }
    }
  }

  private static List<Message> messages(PersistentHeap heap, PVec<Message> vec) {
    return heap.view(j -> vec.stream(j).toList());
  }

  private static List<Double> numbers(PersistentHeap heap, PVec<Double> vec) {
    return heap.view(j -> vec.stream(j).toList());
  }
}
