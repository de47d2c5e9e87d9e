package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fixture.Account;
import dev.intos.runtime.fixture.Buffer;
import dev.intos.runtime.fixture.Cell;
import dev.intos.runtime.fixture.Everything;
import dev.intos.runtime.fixture.Hidden;
import dev.intos.runtime.fixture.Money;
import dev.intos.runtime.fixture.Reading;
import dev.intos.runtime.fixture.SavingsAccount;
import dev.intos.runtime.fixture.Shape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever may be stored comes back as it was. */
class ValuesTest {
  private static final LocalDateTime TIME = LocalDateTime.of(-44, 3, 15, 11, 59, 59, 999_999_999);

  /** Values of every type, odd ones first. */
  static final List<Object> VALUES =
      List.of(
          true,
          (byte) -128,
          Short.MIN_VALUE,
          '\uFFFF',
          Integer.MIN_VALUE,
          Integer.MAX_VALUE,
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          -0f,
          Float.NaN,
          Double.MIN_VALUE,
          Double.NEGATIVE_INFINITY,
          "",
          "Grüße, 世界 \uD83D\uDE00",
          "lone \uD800 surrogate \0",
          BigInteger.ONE.shiftLeft(200).negate(),
          new BigDecimal("1.10"),
          new BigDecimal("1E+1000"),
          UUID.fromString("00000000-0000-0001-8000-000000000002"),
          Optional.empty(),
          Optional.of("some"),
          Optional.of(Optional.of(1)),
          OptionalInt.empty(),
          OptionalInt.of(-1),
          OptionalLong.of(Long.MIN_VALUE),
          OptionalLong.empty(),
          OptionalDouble.of(0.1),
          OptionalDouble.empty(),
          Duration.ofSeconds(-1, 1),
          Instant.MIN,
          Instant.MAX,
          LocalDate.MIN,
          LocalTime.MAX,
          TIME,
          MonthDay.of(2, 29),
          OffsetDateTime.of(TIME, ZoneOffset.ofHoursMinutesSeconds(-3, -30, -1)),
          OffsetTime.MAX,
          Period.of(1, -2, 3),
          Year.of(-1),
          YearMonth.of(2024, 2),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("UTC+01:30"),
          ZoneOffset.MIN,
          ZonedDateTime.ofInstant(Instant.ofEpochSecond(1_729_990_800), ZoneId.of("Europe/Berlin")),
          ZonedDateTime.ofInstant(Instant.ofEpochSecond(1_729_994_400), ZoneId.of("Europe/Berlin")),
          ZonedDateTime.of(TIME, ZoneOffset.UTC),
          DayOfWeek.SUNDAY,
          Month.MAY,
          Money.Currency.CHF,
          Durability.POWER_LOSS,
          new Money(new BigDecimal("3.50"), Money.Currency.CHF),
          new Money(null, null),
          new Shape.Circle(3),
          Shape.Unit.LINE);

  @Test
  void values() {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<PVec<Object>> root = heap.root("v", pvec(), (j, t) -> PVec.create(t));
      heap.run(
          j -> {
            VALUES.forEach(value -> root.asRef(j).push(value, j));
            root.asRef(j).push(null, j);
            root.asRef(j).push(root, j);
          });
    }
    for (int round = 0; round < 2; round++) {
      try (PersistentHeap heap = TestHeaps.open(device)) {
        PBox<PVec<Object>> root = heap.root("v", pvec(), (j, t) -> PVec.create(t));
        heap.run(
            j -> {
              PVec<Object> vec = root.asRef(j);
              for (int i = 0; i < VALUES.size(); i++) {
                assertEquals(VALUES.get(i), vec.get(i, j));
                assertEquals(VALUES.get(i).getClass(), vec.get(i, j).getClass());
              }
              assertNull(vec.get(VALUES.size(), j));
              assertSame(root, vec.get(VALUES.size() + 1, j));
            });
        heap.checkpoint();
      }
    }
  }

  /** All values are keys of a map too, and are found again after reopening. */
  @Test
  void keys() {
    Device device = new Device();
    for (int round = 0; round < 3; round++) {
      try (PersistentHeap heap = TestHeaps.open(device)) {
        PBox<PMap<Object, Integer>> root = heap.root("m", pmap(), (j, t) -> PMap.create(t));
        int add = round;
        heap.run(
            j -> {
              for (Object value : VALUES) {
                Integer old = root.asRef(j).put(value, add, j);
                assertEquals(add == 0 ? null : add - 1, old, () -> "key " + value);
              }
              assertEquals(VALUES, root.asRef(j).keys(j));
            });
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Class<PVec<Object>> pvec() {
    return (Class) PVec.class;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Class<PMap<Object, Integer>> pmap() {
    return (Class) PMap.class;
  }

  @Test
  void fieldsOfEveryType() {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device)) {
      heap.root("e", Everything.class, ValuesTest::everything);
      heap.root("empty", Everything.class, Everything::new);
    }
    try (PersistentHeap heap = TestHeaps.open(device)) {
      PBox<Everything> box = heap.root("e", Everything.class, Everything::new);
      PBox<Everything> empty = heap.root("empty", Everything.class, () -> null);
      heap.run(
          j -> {
            Everything e = box.asRef(j);
            Everything x = everything();
            assertEquals(x.flag, e.flag);
            assertEquals(x.tiny, e.tiny);
            assertEquals(x.small, e.small);
            assertEquals(x.letter, e.letter);
            assertEquals(x.number, e.number);
            assertEquals(x.big, e.big);
            assertEquals(x.real, e.real);
            assertEquals(x.precise, e.precise);
            assertEquals(x.text, e.text);
            assertEquals(x.boxed, e.boxed);
            assertEquals(x.constant, e.constant);
            assertEquals(x.huge, e.huge);
            assertEquals(x.exact, e.exact);
            assertEquals(x.id, e.id);
            assertEquals(x.zoned, e.zoned);
            assertEquals(x.maybe, e.maybe);
            assertEquals(x.price, e.price);
            assertArrayEquals(x.flags, e.flags);
            assertArrayEquals(x.longs, e.longs);
            assertArrayEquals(x.chars, e.chars);
            assertArrayEquals(
                ((Shape.Polygon) x.shape).corners(), ((Shape.Polygon) e.shape).corners());
            assertNull(empty.asRef(j).text);
          });
    }
  }

  private static Everything everything() {
    Everything e = new Everything();
    e.flag = true;
    e.tiny = -1;
    e.small = -300;
    e.letter = 'ß';
    e.number = -70_000;
    e.big = Long.MIN_VALUE;
    e.real = 1.5f;
    e.precise = -0.1;
    e.text = "text";
    e.boxed = 127;
    e.constant = Money.Currency.CHF;
    e.huge = BigInteger.TEN.pow(40);
    e.exact = new BigDecimal("0.10");
    e.id = new UUID(1, 2);
    e.zoned = ZonedDateTime.of(TIME, ZoneId.of("Europe/Berlin"));
    e.maybe = Optional.of("maybe");
    e.price = new Money(BigDecimal.TEN, Money.Currency.EUR);
    e.shape = new Shape.Polygon(new int[] {1, 2, 3});
    e.flags = new boolean[] {true, false};
    e.longs = new long[] {Long.MAX_VALUE, 0};
    e.chars = new char[] {'a', '\uFFFF'};
    return e;
  }

  @Test
  void objectsOfEveryShape() {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device)) {
      heap.root("savings", Account.class, () -> new SavingsAccount("s", 0.5));
      heap.root("reading", Reading.class, () -> new Reading("r", new double[] {1, -0.0}, null));
      heap.root("secret", Object.class, () -> Hidden.secret("sesame"));
      PBox<Buffer> buffer = heap.root("buffer", Buffer.class, Buffer::new);
      heap.run(j -> buffer.asMut(j).fill(5));
      heap.root(
          "cells",
          Cell.class,
          () -> {
            Cell<Object> first = new Cell<>(new Account("a"));
            first.next(new Cell<>(new byte[] {1, 2}));
            first.next().next(new Cell<>("s"));
            return first;
          });
    }
    try (PersistentHeap heap = TestHeaps.open(device)) {
      heap.run(
          j -> {
            Account savings = heap.root("savings", Account.class, () -> null).asRef(j);
            assertEquals(0.5, ((SavingsAccount) savings).rate());
            assertEquals("s", savings.owner());
            Reading reading = heap.root("reading", Reading.class, () -> null).asRef(j);
            assertArrayEquals(new double[] {1, -0.0}, reading.samples());
            assertEquals(
                "sesame", Hidden.word(heap.root("secret", Object.class, () -> null).asRef(j)));
            Buffer buffer = heap.root("buffer", Buffer.class, () -> null).asRef(j);
            assertEquals(5, buffer.cells()[7]);
            assertEquals(5, buffer.meter().balance());
            Cell<?> cell = heap.root("cells", Cell.class, () -> null).asRef(j);
            assertEquals("a", ((Account) cell.content()).owner());
            assertArrayEquals(new byte[] {1, 2}, (byte[]) cell.next().content());
            assertEquals("s", cell.next().next().content());
          });
    }
  }

  /** What could be written can be read, in a thread of the usual size. */
  @Test
  void deeplyEmbeddedObjects() {
    Device device = new Device();
    try (PersistentHeap heap = TestHeaps.open(device)) {
      heap.root(
          "cells",
          Cell.class,
          () -> {
            Cell<Integer> cell = null;
            for (int i = 0; i < 1000; i++) {
              Cell<Integer> outer = new Cell<>(i);
              outer.next(cell);
              cell = outer;
            }
            return cell;
          });
    }
    try (PersistentHeap heap = TestHeaps.open(device)) {
      assertEquals(
          999,
          heap.<Object>view(j -> heap.root("cells", Cell.class, () -> null).asRef(j).content()));
    }
  }
}
