package constructors;

import dev.intos.annotations.Persistent;
import java.io.IOException;

/** Constructors that would make something else of what is stored, each in its way. */
final class Crooked {
  private Crooked() {}

  @Persistent
  static class Normalising {
    final String text;

    Normalising(String text) {
      this.text = text + "!";
    }
  }

  @Persistent
  static class Reassigning {
    final String text;

    Reassigning(String text) {
      text = text + "!";
      this.text = text;
    }
  }

  @Persistent
  static class Block {
    final String text;
    final int[] numbers;

    {
      numbers = new int[] {1};
    }

    Block(String text) {
      this.text = text;
    }
  }

  @Persistent
  static class Checked {
    final String text;

    Checked(String text) throws IOException {
      this.text = text;
    }

    static Checked of(String text) {
      try {
        return new Checked(text);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Persistent
  static class Widening {
    final long number;

    Widening(int number) {
      this.number = number;
    }
  }

  @Persistent
  static class Branching {
    final String text;

    Branching(String text) {
      if (text.isEmpty()) {
        this.text = "empty";
      } else {
        this.text = text;
      }
    }
  }

  @Persistent
  static class Lengths {
    final int[] numbers;
    int length;

    Lengths(int length) {
      this.length = length;
      this.numbers = new int[length];
    }

    Lengths(String length) {
      this(Integer.parseInt(length));
    }
  }

  @Persistent
  static class Unused {
    final String text;

    Unused(String text, int unused) {
      this.text = text;
    }
  }

  @Persistent
  static class Holder {
    final Normalising made = new Normalising("made");
    final Widening given;

    Holder(Widening given) {
      this.given = given;
    }
  }

  /** Another constructor gives them different values. */
  @Persistent
  static class Twice {
    final String one;
    final String two;

    Twice(String text) {
      one = text;
      two = text;
    }

    Twice(String one, Object two) {
      this.one = one;
      this.two = two + "";
    }
  }

  /** What is checked may change later. */
  @Persistent
  static class Checking {
    final String name;
    int positive;

    Checking(String name, int positive) {
      if (positive < 1) throw new IllegalArgumentException("not positive");
      this.name = name;
      this.positive = positive;
    }
  }
}
