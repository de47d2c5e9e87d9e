// Whatever the JDK writes into an array, it may not be one that was lent to be read.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Arrays;

@Persistent
class Image {
  byte[] pixels = new byte[16];
  int[] lines = new int[4];
  long[] sums = new long[4];
  char[] name = new char[8];

  int[] lines() {
    return lines;
  }
}

class WritesIntoReadOnlyArrays {
  static void fill(@Mut int[] lines) {
    Arrays.fill(lines, 1);
  }


  void run(PersistentHeap heap, PBox<Image> box, String text) {
    heap.run(j -> {
      Image seen = box.asRef(j);
      Arrays.fill(seen.pixels, (byte) 1); // expect: R1.UNLOGGED
      Arrays.sort(seen.lines()); // expect: R1.UNLOGGED
      Arrays.setAll(seen.lines, i -> i); // expect: R1.UNLOGGED
      Arrays.parallelPrefix(seen.sums, Long::sum); // expect: R1.UNLOGGED
      System.arraycopy(new int[4], 0, seen.lines, 0, 4); // expect: R1.UNLOGGED
      System.arraycopy(seen.lines, 0, new int[4], 0, 4);
      text.getChars(0, 3, seen.name, 0); // expect: R1.UNLOGGED
      fill(seen.lines); // expect: R1.UNLOGGED
      fill(box.asMut(j).lines);
      int[][] rows = {seen.lines, box.asMut(j).lines};
      rows[0][1] = 3; // expect: R1.UNLOGGED
      var lines = seen.lines.length > 3 ? seen.lines : new int[3];
      lines[2] |= 5; // expect: R1.UNLOGGED
      int[] copy = lines.clone();
      copy[1]++;
      (seen.lines)[0]--; // expect: R1.UNLOGGED
      int i = 0;
      seen.lines[i++] = i; // expect: R1.UNLOGGED
    });
  }
}
