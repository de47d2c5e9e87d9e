package app.common;

import java.util.List;

/** Judges values of one type; each part of the application has one of its own. */
public interface Validator<T> {
  /** What is wrong with the value, nothing if it is right. */
  List<String> validate(T value);

  /** A validator that says what both say. */
  default Validator<T> and(Validator<? super T> other) {
    return value -> {
      List<String> faults = new java.util.ArrayList<>(validate(value));
      faults.addAll(other.validate(value));
      return faults;
    };
  }
}
