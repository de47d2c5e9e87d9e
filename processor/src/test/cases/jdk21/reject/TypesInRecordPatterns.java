// A record pattern may leave its type arguments to inference; those that it writes are judged like any.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
record Pair<@Persistent A, @Persistent B>(A left, B right) {}

class TypesInRecordPatterns {
  static int inferred(Pair<String, Pair<Long, Long>> pair) {
    return switch (pair) {
      case Pair(var a, Pair(Long b, var c)) when b > c -> 1;
      case Pair<String, Pair<Long, Long>>(String a, Pair<Long, Long> p) -> 2;
    };
  }

  static int unknown(Object o, JournalHandle j) {
    if (o instanceof Pair(var a, var b)) return 1;
    if (o instanceof Pair<?, ?>(String a, Pair p)) return 2; // expect: T.RAW
    return switch (o) {
      case PBox b -> 3; // expect: T.RAW
      case PVec<?> v -> 4;
      default -> 5;
    };
  }
}
