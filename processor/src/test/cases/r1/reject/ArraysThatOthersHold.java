// An array moves in only if this code made it and nobody else has seen it, however it came along.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

@Persistent
class Strip {
  int[] cells = new int[4];
  byte[] bytes;
  char[] chars;

  Strip(int... cells) {
    this.cells = cells;
  }

  @Mut
  void varargs(int... cells) {
    this.cells = cells; // expect: R1.MOVED
  }

  @Mut
  void self() {
    cells = cells; // expect: R2.STORE
    int[] same = cells;
    same[0] = 1;
    cells = same; // expect: R2.STORE
    cells = cells.clone();
  }

  @Mut
  void owned(@Owned int[] cells) {
    cells[0] = 1;
    this.cells = cells;
  }
}

class ArraysThatOthersHold {
  private int[] cache = new int[3];
  private static final byte[] EMPTY = {};

  int[] made() {
    return new int[3];
  }

  private int[] kept() {
    return cache;
  }

  private int[] own() {
    return new int[3];
  }

  void use(int[] a) {
    a = null;
  }

  static int sum(int[] a) {
    return a.length;
  }

  static void store(int[] a, List<int[]> all) {
    all.add(a);
  }

  void run(PersistentHeap heap, PBox<Strip> box, List<int[]> list, int[] given, boolean b, ByteBuffer buffer, String text) {
    heap.run(j -> {
      Strip s = box.asMut(j);
      s.cells = made(); // expect: R1.MOVED
      s.cells = kept(); // expect: R1.MOVED
      s.cells = own();
      s.bytes = EMPTY; // expect: R1.MOVED
      s.bytes = buffer.array(); // expect: R1.MOVED
      s.bytes = Base64.getDecoder().decode(text);
      s.chars = text.toCharArray();
      s.cells = list.get(0); // expect: R1.MOVED
      s.cells = b ? new int[2] : given; // expect: R1.MOVED
      int[] passed = new int[2];
      use(passed);
      s.cells = passed; // expect: R1.MOVED
      int[] read = new int[2];
      int n = sum(read) + Arrays.hashCode(read) + IntStream.of(read).sum();
      s.cells = read;
      int[] stored = new int[2];
      store(stored, new ArrayList<>());
      s.cells = stored; // expect: R1.MOVED
      int[] inField = new int[2];
      cache = inField; // warn: X.SIDE_EFFECT
      s.cells = inField; // expect: R1.MOVED
      int[] listed = new int[2];
      List<int[]> own = new ArrayList<>();
      own.add(listed);
      s.cells = listed; // expect: R1.MOVED
      int[][] rows = {new int[2], given};
      s.cells = rows[0]; // expect: R1.MOVED
      int[] thread = new int[2];
      new Thread(() -> System.out.println(thread[0])).start();
      s.cells = thread; // expect: R1.MOVED
      int[] twice = new int[2];
      s.cells = twice;
      box.asMut(j).cells = twice; // expect: R1.MOVED
      int[] moved = new int[2];
      s.owned(moved);
      moved[0] = 1; // expect: R1.MOVED
      s.owned(given); // expect: R1.MOVED
      s.owned(kept()); // expect: R1.MOVED
      Strip fresh = new Strip(1, 2, 3);
      Strip held = new Strip(given); // expect: R1.MOVED
      fresh.cells = given; // expect: R1.MOVED
      Supplier<int[]> supplier = () -> given;
      s.cells = supplier.get(); // expect: R1.MOVED
      Consumer<int[]> set = a -> s.cells = a; // expect: R1.MOVED
      set.accept(given);
      Optional<int[]> one = Optional.of(given);
      s.cells = one.get(); // expect: R1.MOVED
      given[0] = 2; // warn: X.SIDE_EFFECT
    });
  }
}
