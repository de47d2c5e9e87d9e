package constructors;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import java.util.Objects;

/** Constructors that can be called again with what is stored. */
final class Straight {
  private Straight() {}

  /** Several constructors, of which one gives every final field. */
  @Persistent
  static class Overloads {
    private final String name;
    private final int number;
    long balance;

    Overloads() {
      this("none", 1);
    }

    Overloads(String name) {
      this.name = name;
      this.number = 2;
    }

    Overloads(String name, int number, long balance) {
      this.name = name;
      this.number = number;
      this.balance = balance;
    }

    Overloads(String name, int number) {
      assert name.length() > number : "a short name";
      if (Objects.equals(name, "") || number < Math.abs(-1)) throw new IllegalArgumentException();
      if (name.trim().isEmpty()) {
        throw new IllegalArgumentException(name + " is blank");
      }
      Objects.requireNonNull(name);
      this.name = name;
      this.number = (number);
      balance = name.length();
    }

    String show() {
      return name + number + balance;
    }
  }

  /** A copy of an array is as good as the array. */
  @Persistent
  static final class Copying {
    private final int[] numbers;
    final int[] same;

    private Copying(@Owned int[] numbers, @Owned int[] same) {
      this.numbers = Objects.requireNonNull(numbers, "numbers").clone();
      this.same = Objects.requireNonNull(same);
    }

    static Copying of(int n) {
      return new Copying(new int[] {n, n}, new int[] {n});
    }

    @Mut
    void add(int n) {
      numbers[1] += n;
      same[0] += n;
    }

    String show() {
      return numbers[0] + "," + numbers[1] + "," + same[0];
    }
  }

  /** What the superclass's constructor is given besides does not matter: it is not final. */
  @Persistent
  static final class Below extends Overloads {
    final String once;
    String again;

    Below(String name, int number, String text) {
      super(name, number, 100 + 1);
      this.once = text;
      this.again = text;
      this.balance = 7;
    }

    @Override
    String show() {
      return super.show() + once + again;
    }
  }

  /** Neither a constructor for what is not final: it is just allocated. */
  @Persistent
  static final class Allocated {
    String text = "";

    Allocated() {
      for (int i = 0; i < 3; i++) text += i;
    }
  }
}
