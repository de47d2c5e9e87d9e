// A method that returns a borrow must say so in its type, or its callers would take it for something harmless.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

interface Entity {
  long id();
}

@Persistent
class User implements Entity, Comparable<User> {
  private long id;
  private final int[] logins = new int[7];
  @Override public long id() { return id; }
  @Override public int compareTo(User other) { return Long.compare(id, other.id); }
  int[] logins() { return logins; }
  IntStream loginStream() { return Arrays.stream(logins); } // expect: R2.RETURN
  Object loginObject() { return logins; } // expect: R2.RETURN
}

record Found(User user) {}

record Any(Object o) {}

class ResultsOfMethodsThatHideThem {
  static User says(PBox<User> box, JournalHandle j) { return box.asRef(j); }
  static Optional<User> optional(PBox<User> box, JournalHandle j) { return Optional.of(box.asRef(j)); }
  static List<? extends User> list(PBox<User> box, JournalHandle j) { return List.of(box.asRef(j)); }
  static Found found(PBox<User> box, JournalHandle j) { return new Found(box.asRef(j)); }
  static User[] array(PBox<User> box, JournalHandle j) { return new User[] {box.asRef(j)}; }
  static Stream<User> stream(PVec<User> vec, JournalHandle j) { return vec.stream(j); }
  static <T extends User> T typed(T user) { return user; }
  static int[] ints(User user) { return user.logins(); }

  static Object object(PBox<User> box, JournalHandle j) { return box.asRef(j); } // expect: R2.RETURN
  static Entity entity(PBox<User> box, JournalHandle j) { return box.asRef(j); } // expect: R2.RETURN
  static Comparable<User> comparable(User user) { return user; } // expect: R2.RETURN|R2.LEAK
  @SuppressWarnings("unchecked")
  static <T> T plain(PBox<User> box, JournalHandle j) { return (T) box.asRef(j); } // expect: R2.RETURN
  static List<?> wild(PBox<User> box, JournalHandle j) { return List.of(box.asRef(j)); } // expect: R2.RETURN
  static List<Object> objects(PBox<User> box, JournalHandle j) {
    List<Object> list = new ArrayList<>();
    list.add(box.asRef(j));
    return list; // expect: R2.RETURN
  }
  static Collection<? extends Entity> entities(PBox<User> box, JournalHandle j) { return List.of(box.asRef(j)); } // expect: R2.RETURN
  static Object[] erased(PBox<User> box, JournalHandle j) { return new User[] {box.asRef(j)}; } // expect: R2.RETURN
  static Any any(PBox<User> box, JournalHandle j) { return new Any(box.asRef(j)); } // expect: R2.RETURN
  static Map<String, Object> map(PBox<User> box, JournalHandle j) { return Map.of("a", box.asRef(j)); } // expect: R2.RETURN
  static Iterator<Object> iterator(PBox<User> box, JournalHandle j) { return List.<Object>of(box.asRef(j)).iterator(); } // expect: R2.RETURN
  static Object conditional(PBox<User> box, JournalHandle j, int n) {
    if (n == 0) return "none";
    return switch (n) { // expect: R2.RETURN
      case 1 -> 1;
      default -> box.asRef(j);
    };
  }
  static Object values(PBox<User> box, JournalHandle j) { return box.asRef(j).id(); }
  static Supplier<User> supplier(PBox<User> box, JournalHandle j) { return () -> box.asRef(j); } // expect: R2.HANDLE

  @Transaction
  public Optional<User> transaction(PBox<User> box, JournalHandle j) { return Optional.of(box.asRef(j)); } // expect: R2.RETURN
  @Transaction
  public int[] lent(PBox<User> box, JournalHandle j) { return box.asRef(j).logins(); } // expect: R2.RETURN
  @Transaction
  public int[] copied(PBox<User> box, JournalHandle j) { return box.asRef(j).logins().clone(); }
  @Transaction
  public long id(PBox<User> box, JournalHandle j) { return says(box, j).id(); }

  static void use(PersistentHeap heap, PBox<User> box, PVec<User> vec) {
    Object a = heap.call(j -> optional(box, j)); // expect: R2.RETURN
    Object b = heap.call(j -> list(box, j).get(0)); // expect: R2.RETURN
    Object c = heap.call(j -> found(box, j).user()); // expect: R2.RETURN
    Object d = heap.call(j -> array(box, j)[0]); // expect: R2.RETURN
    Object e = heap.call(j -> stream(vec, j).findFirst().get()); // expect: R2.RETURN
    Object f = heap.call(j -> typed(box.asRef(j))); // expect: R2.RETURN
    Object g = heap.call(j -> ints(box.asRef(j))); // expect: R2.RETURN
    long h = heap.call(j -> typed(box.asRef(j)).id() + ints(box.asRef(j))[0] + array(box, j)[0].id());
    Function<PBox<User>, Long> i = p -> heap.call(j -> p.asRef(j).id());
  }
}
