package dev.intos.examples.riot;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import java.util.OptionalDouble;

/** The last few numbers of a series. */
@Persistent
public class Window {
  private final double[] numbers;
  private long added;

  /** A window of so many numbers, which has none yet. */
  public Window(int length) {
    this(new double[length]);
  }

  private Window(double[] numbers) {
    this.numbers = numbers;
  }

  /** Adds a number; the oldest one leaves if there are too many. */
  @Mut
  public void add(double number) {
    numbers[(int) (added % numbers.length)] = number;
    added++;
  }

  /** Whether it holds as many as it can. */
  public boolean isFull() {
    return added >= numbers.length;
  }

  /** Whether it holds as many as it can, and none of them was there when it last did. */
  public boolean isBlock() {
    return added > 0 && added % numbers.length == 0;
  }

  /** How many it holds. */
  public int size() {
    return (int) Math.min(added, numbers.length);
  }

  /** One of the numbers, the oldest first. */
  public double get(int i) {
    return numbers[(int) ((added - size() + i) % numbers.length)];
  }

  /** Their mean, if there are any. */
  public OptionalDouble mean() {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += get(i);
    }
    return added == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / size());
  }
}
