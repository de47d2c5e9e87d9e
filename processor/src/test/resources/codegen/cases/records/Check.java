package records;

import dev.intos.runtime.PBox;
import dev.intos.runtime.PersistentHeap;
import java.math.BigDecimal;

public final class Check {
  public static final String EXPECTED =
      "3 Money[amount=1.5, currency=CHF] 3 sensor s 1.5 7 1 Empty[]";

  private Check() {}

  public static void fill(PersistentHeap heap) {
    heap.run(
        j -> {
          Meter m = meter(heap).asMut(j);
          m.count = 3;
          m.price = new Money(new BigDecimal("1.50"), Money.Currency.CHF);
          m.last = new Reading("s", new double[] {1.5}, new Meter(), 7);
          m.last.meter().count();
          empty(heap).asRef(j);
        });
  }

  public static void spoil(PersistentHeap heap) {
    heap.run(
        j -> {
          Meter m = meter(heap).asMut(j);
          m.last.samples()[0] = 9;
          m.last.marks()[0] = 9;
          m.last.meter().count();
          m.last = null;
          m.price = null;
          m.count();
          throw new IllegalStateException("spoiled");
        });
  }

  public static String show(PersistentHeap heap) {
    return heap.view(
        j -> {
          Meter m = meter(heap).asRef(j);
          return m.count
              + " "
              + m.price
              + " "
              + m.price.currency().digits()
              + " "
              + m.last.sensor()
              + " "
              + m.last.samples()[0]
              + " "
              + m.last.marks()[0]
              + " "
              + m.last.meter().count
              + " "
              + empty(heap).asRef(j);
        });
  }

  private static PBox<Meter> meter(PersistentHeap heap) {
    return heap.root("meter", Meter.class, Meter::new);
  }

  private static PBox<Empty> empty(PersistentHeap heap) {
    return heap.root("empty", Empty.class, Empty::new);
  }
}
