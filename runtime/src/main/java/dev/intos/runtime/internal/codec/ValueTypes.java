package dev.intos.runtime.internal.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** The table of the JDK's value types, with the tags of the file format. */
final class ValueTypes {
  private static final List<ValueType<?>> ALL =
      List.of(
          new ValueType<>(
              10, Boolean.class, (out, v) -> out.putByte(v ? 1 : 0), in -> in.getByte() != 0),
          new ValueType<>(11, Byte.class, (out, v) -> out.putByte(v), in -> (byte) in.getByte()),
          new ValueType<>(
              12, Short.class, (out, v) -> out.putSigned(v), in -> (short) in.getSigned()),
          new ValueType<>(
              13, Character.class, (out, v) -> out.putUnsigned(v), in -> (char) in.getUnsigned()),
          new ValueType<>(
              14, Integer.class, (out, v) -> out.putSigned(v), in -> (int) in.getSigned()),
          new ValueType<>(15, Long.class, ByteSink::putSigned, ByteSource::getSigned),
          new ValueType<>(
              16,
              Float.class,
              (out, v) -> out.putInt(Float.floatToRawIntBits(v)),
              in -> Float.intBitsToFloat(in.getInt())),
          new ValueType<>(17, Double.class, ValueTypes::putDouble, ValueTypes::getDouble),
          new ValueType<>(18, String.class, ByteSink::putString, ByteSource::getString),
          new ValueType<>(19, BigInteger.class, ValueTypes::putBig, ValueTypes::getBig),
          new ValueType<>(
              20,
              BigDecimal.class,
              (out, v) -> {
                out.putSigned(v.scale());
                putBig(out, v.unscaledValue());
              },
              in -> {
                int scale = (int) in.getSigned();
                return new BigDecimal(getBig(in), scale);
              }),
          new ValueType<>(
              21,
              UUID.class,
              (out, v) -> {
                out.putLong(v.getMostSignificantBits());
                out.putLong(v.getLeastSignificantBits());
              },
              in -> new UUID(in.getLong(), in.getLong())),
          new ValueType<>(
              22,
              OptionalInt.class,
              (out, v) -> {
                out.putByte(v.isPresent() ? 1 : 0);
                v.ifPresent(out::putSigned);
              },
              in -> in.getByte() == 0 ? OptionalInt.empty() : OptionalInt.of((int) in.getSigned())),
          new ValueType<>(
              23,
              OptionalLong.class,
              (out, v) -> {
                out.putByte(v.isPresent() ? 1 : 0);
                v.ifPresent(out::putSigned);
              },
              in -> in.getByte() == 0 ? OptionalLong.empty() : OptionalLong.of(in.getSigned())),
          new ValueType<>(
              24,
              OptionalDouble.class,
              (out, v) -> {
                out.putByte(v.isPresent() ? 1 : 0);
                v.ifPresent(value -> putDouble(out, value));
              },
              in -> in.getByte() == 0 ? OptionalDouble.empty() : OptionalDouble.of(getDouble(in))),
          new ValueType<>(
              30,
              Duration.class,
              (out, v) -> {
                out.putSigned(v.getSeconds());
                out.putUnsigned(v.getNano());
              },
              in -> Duration.ofSeconds(in.getSigned(), in.getUnsigned())),
          new ValueType<>(31, Instant.class, ValueTypes::putInstant, ValueTypes::getInstant),
          new ValueType<>(
              32,
              LocalDate.class,
              (out, v) -> out.putSigned(v.toEpochDay()),
              in -> LocalDate.ofEpochDay(in.getSigned())),
          new ValueType<>(
              33,
              LocalTime.class,
              (out, v) -> out.putUnsigned(v.toNanoOfDay()),
              in -> LocalTime.ofNanoOfDay(in.getUnsigned())),
          new ValueType<>(34, LocalDateTime.class, ValueTypes::putLocal, ValueTypes::getLocal),
          new ValueType<>(
              35,
              MonthDay.class,
              (out, v) -> {
                out.putByte(v.getMonthValue());
                out.putByte(v.getDayOfMonth());
              },
              in -> MonthDay.of(in.getByte(), in.getByte())),
          new ValueType<>(
              36,
              OffsetDateTime.class,
              (out, v) -> {
                putLocal(out, v.toLocalDateTime());
                putOffset(out, v.getOffset());
              },
              in -> OffsetDateTime.of(getLocal(in), getOffset(in))),
          new ValueType<>(
              37,
              OffsetTime.class,
              (out, v) -> {
                out.putUnsigned(v.toLocalTime().toNanoOfDay());
                putOffset(out, v.getOffset());
              },
              in -> OffsetTime.of(LocalTime.ofNanoOfDay(in.getUnsigned()), getOffset(in))),
          new ValueType<>(
              38,
              Period.class,
              (out, v) -> {
                out.putSigned(v.getYears());
                out.putSigned(v.getMonths());
                out.putSigned(v.getDays());
              },
              in -> Period.of((int) in.getSigned(), (int) in.getSigned(), (int) in.getSigned())),
          new ValueType<>(
              39,
              Year.class,
              (out, v) -> out.putSigned(v.getValue()),
              in -> Year.of((int) in.getSigned())),
          new ValueType<>(
              40,
              YearMonth.class,
              (out, v) -> {
                out.putSigned(v.getYear());
                out.putByte(v.getMonthValue());
              },
              in -> YearMonth.of((int) in.getSigned(), in.getByte())),
          new ValueType<>(
              41, ZoneId.class, (out, v) -> out.putString(v.getId()), ValueTypes::getZone),
          new ValueType<>(42, ZoneOffset.class, ValueTypes::putOffset, ValueTypes::getOffset),
          new ValueType<>(
              43,
              ZonedDateTime.class,
              (out, v) -> {
                putInstant(out, v.toInstant());
                out.putString(v.getZone().getId());
              },
              in -> ZonedDateTime.ofInstant(getInstant(in), getZone(in))));

  private static final Map<Class<?>, ValueType<?>> BY_CLASS = new HashMap<>();
  private static final ValueType<?>[] BY_TAG = new ValueType<?>[64];

  static {
    for (ValueType<?> type : ALL) {
      BY_CLASS.put(type.type(), type);
      BY_TAG[type.tag()] = type;
    }
  }

  private ValueTypes() {}

  /** The entry of exactly this class, or null. A subclass of a value type may be mutable. */
  static ValueType<?> of(Class<?> type) {
    ValueType<?> found = BY_CLASS.get(type);
    // Regions have a class of their own that is not public.
    return found == null && ZoneId.class.isAssignableFrom(type)
        ? BY_CLASS.get(ZoneId.class)
        : found;
  }

  /** The entry with this tag, or null. */
  static ValueType<?> of(int tag) {
    return tag < BY_TAG.length ? BY_TAG[tag] : null;
  }

  private static void putDouble(ByteSink out, double value) {
    out.putLong(Double.doubleToRawLongBits(value));
  }

  private static double getDouble(ByteSource in) {
    return Double.longBitsToDouble(in.getLong());
  }

  private static void putBig(ByteSink out, BigInteger value) {
    byte[] bytes = value.toByteArray();
    out.putUnsigned(bytes.length);
    out.putBytes(bytes, 0, bytes.length);
  }

  private static BigInteger getBig(ByteSource in) {
    int length = in.getLength(1);
    byte[] bytes = new byte[length];
    in.getBuffer(length).get(bytes);
    return new BigInteger(bytes);
  }

  private static void putInstant(ByteSink out, Instant value) {
    out.putSigned(value.getEpochSecond());
    out.putUnsigned(value.getNano());
  }

  private static Instant getInstant(ByteSource in) {
    return Instant.ofEpochSecond(in.getSigned(), in.getUnsigned());
  }

  private static void putLocal(ByteSink out, LocalDateTime value) {
    out.putSigned(value.toLocalDate().toEpochDay());
    out.putUnsigned(value.toLocalTime().toNanoOfDay());
  }

  private static LocalDateTime getLocal(ByteSource in) {
    LocalDate date = LocalDate.ofEpochDay(in.getSigned());
    return LocalDateTime.of(date, LocalTime.ofNanoOfDay(in.getUnsigned()));
  }

  private static void putOffset(ByteSink out, ZoneOffset value) {
    out.putSigned(value.getTotalSeconds());
  }

  private static ZoneOffset getOffset(ByteSource in) {
    return ZoneOffset.ofTotalSeconds((int) in.getSigned());
  }

  private static ZoneId getZone(ByteSource in) {
    return ZoneId.of(in.getString());
  }
}
