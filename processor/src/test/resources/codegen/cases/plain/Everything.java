package plain;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** A field of each kind that a field may be of. */
@Persistent
class Everything {
  boolean flag;
  private boolean hiddenFlag;
  byte tiny;
  private byte hiddenTiny;
  short small;
  private short hiddenSmall;
  char letter;
  private char hiddenLetter;
  int number;
  private int hiddenNumber;
  long big;
  private long hiddenBig;
  float real;
  private float hiddenReal;
  protected double precise;
  private double hiddenPrecise;
  String text;
  Integer boxed;
  DayOfWeek day;
  private DayOfWeek hiddenDay;
  BigInteger huge;
  BigDecimal exact;
  UUID id;
  Instant instant;
  LocalDate date;
  Duration duration;
  ZoneId zone;
  Optional<String> maybe;
  private Optional<String> hiddenMaybe;
  OptionalInt maybeInt;
  OptionalLong maybeLong;
  OptionalDouble maybeDouble;
  Account account;
  private Account hiddenAccount;
  boolean[] flags;
  byte[] bytes;
  short[] shorts;
  char[] chars;
  int[] ints;
  private long[] longs;
  float[] floats;
  double[] doubles;
  String missing;

  @Mut
  void set(int n) {
    flag = n > 0;
    hiddenFlag = n > 0;
    tiny = (byte) n;
    hiddenTiny = (byte) -n;
    small = (short) n;
    hiddenSmall = (short) -n;
    letter = (char) ('a' + n);
    hiddenLetter = (char) ('A' + n);
    number = n;
    hiddenNumber = -n;
    big = n;
    hiddenBig = -n;
    real = n / 2f;
    hiddenReal = -n / 2f;
    precise = n / 4.0;
    hiddenPrecise = -n / 4.0;
    text = "text " + n;
    boxed = n;
    day = DayOfWeek.of(n);
    hiddenDay = DayOfWeek.of(n + 1);
    huge = BigInteger.TEN.pow(n);
    exact = new BigDecimal("1.50").multiply(BigDecimal.valueOf(n));
    id = new UUID(n, n);
    instant = Instant.ofEpochSecond(n);
    date = LocalDate.ofEpochDay(n);
    duration = Duration.ofMillis(n);
    zone = ZoneId.of("Europe/Zurich");
    maybe = Optional.of("maybe " + n);
    hiddenMaybe = Optional.empty();
    maybeInt = OptionalInt.of(n);
    maybeLong = OptionalLong.of(n);
    maybeDouble = OptionalDouble.of(n);
    account = new Account("a" + n);
    hiddenAccount = new Account("h" + n);
    flags = new boolean[] {true, false};
    bytes = new byte[] {(byte) n};
    shorts = new short[] {(short) n};
    chars = new char[] {(char) ('a' + n)};
    ints = new int[] {n, n};
    longs = new long[] {n, -n};
    floats = new float[] {n};
    doubles = new double[] {n};
  }

  String show() {
    return String.join(
        " ",
        "" + flag + hiddenFlag + tiny + hiddenTiny + small + hiddenSmall + letter + hiddenLetter,
        "" + number + hiddenNumber + big + hiddenBig + real + hiddenReal + precise + hiddenPrecise,
        text + boxed + day + hiddenDay + huge + "," + exact + "," + id + instant + date + duration,
        zone + "" + maybe + hiddenMaybe + maybeInt + maybeLong + maybeDouble + missing,
        account.owner() + hiddenAccount.owner() + account.balance() + hiddenAccount.balance(),
        flags.length + "" + flags[0] + bytes[0] + shorts[0] + chars[0] + ints[1] + longs[1],
        "" + floats[0] + doubles[0]);
  }

  int missingCount() {
    return missing == null ? 1 : 0;
  }

  @Mut
  void spoilInside() {
    account.deposit(1);
    hiddenAccount.deposit(1);
    ints[1] = 99;
    longs[1] = 99;
  }
}
