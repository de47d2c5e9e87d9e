// A dependency that was compiled without the checker, faults included.
package vendor;

import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;

public class Library {
  @Persistent
  public record Spot<@Persistent T>(T at, int floor) {}

  @Persistent
  public sealed interface Sign permits Arrow, Stop, Colour {}

  @Persistent
  public record Arrow(int to) implements Sign {}

  @Persistent
  public record Stop() implements Sign {}

  public enum Colour implements Sign { RED, BLUE }

  @Persistent
  public sealed interface Vehicle permits Car, Bus {}

  @Persistent
  public record Car(String plate) implements Vehicle {}

  @Persistent
  public static final class Bus implements Vehicle {
    public int seats;
  }

  public record Plain(String text) {}

  public static class Unmarked extends Base {}

  @Persistent
  public static class Base {
    public long id;
  }

  public static class Below<T extends Base> extends Holder<T> {}

  public static class Holder<@Persistent T> {
    public T held;
    public PBox<Thread> bad;
    public PBox<Long> good;
  }

  public static <@Persistent T extends Comparable<T>> int rank(T of) { return 0; }
  public static <T> PBox<T> box(T of) { return null; }
  public static PVec<Thread> threads() { return null; }
  public static PVec<String> strings() { return null; }
  public static PBox raw() { return null; }
  public static List<PBox> raws() { return null; }
}
