package dev.intos.processor.mutation;

import java.util.List;
import java.util.stream.Stream;

/** All operators. */
final class Operators {
  private Operators() {}

  static List<Operator> all() {
    return Stream.of(
            AccessOperators.all(),
            EscapeOperators.all(),
            EscapeDetours.all(),
            ClassOperators.all(),
            SystemCallOperators.all(),
            LockOperators.all(),
            LockDetours.all(),
            ClassOperators.trusted())
        .flatMap(List::stream)
        .toList();
  }
}
