// A primitive array of a persistent object may be read by helpers that only read it; anyone else could keep or change it.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

@Persistent
class Page {
  byte[] data = new byte[16];
  int[] sums = new int[4];
  byte[] data() { return data; }
}

class Codec {
  private byte[] last;
  private static int[] kept;
  int size(byte[] data) { return data.length; }
  final int length(byte[] data) { return data.length; }
  static int sum(int[] values) {
    int s = 0;
    for (int v : values) s += v;
    return s;
  }
  static int first(int... values) { return values[0]; }
  static int deep(int[] values, int at) { return at == values.length ? 0 : values[at] + deep(values, at + 1); }
  static int[] same(int[] values) { return values; }
  static void keep(int[] values) { kept = values; }
  static void zero(int[] values) { values[0] = 0; }
  static void zeroLogged(@Mut int[] values) { values[0] = 0; }
  static void wrap(int[] values) { List<int[]> l = List.of(values); }
  static int inLambda(int[] values) { return IntStream.range(0, 2).map(i -> values[i]).sum(); }
  static int lookedAt(int[] values) { return Arrays.hashCode(values) + Arrays.stream(values).sum(); }
  private int own(int[] values) { return values[1]; }
  static int alias(int[] values) {
    int[] other = values;
    return other[0];
  }
  static int written(int[] values) {
    int[] other = values;
    return other[0]++;
  }
  int use(int[] values) { return own(values); }
}

class ArraysHandedToMethods {
  static void use(PersistentHeap heap, PBox<Page> box, Codec codec) {
    heap.run(j -> {
      Page page = box.asMut(j);
      int n = codec.size(page.data); // expect: R2.LEAK
      n += codec.length(page.data());
      n += Codec.sum(page.sums) + Codec.first(page.sums) + Codec.deep(page.sums, 0);
      int[] same = Codec.same(page.sums); // expect: R2.LEAK
      Codec.keep(page.sums); // expect: R2.LEAK
      Codec.zero(page.sums); // expect: R2.LEAK
      Codec.zeroLogged(page.sums);
      Codec.wrap(page.sums); // expect: R2.LEAK
      n += Codec.inLambda(page.sums) + Codec.lookedAt(page.sums) + Codec.alias(page.sums);
      Codec.written(page.sums); // expect: R2.LEAK
      codec.use(page.sums); // expect: R2.LEAK
      codec.use(page.sums.clone());
      Codec.keep(page.sums.clone());
      n += Arrays.stream(page.sums).sum() + ByteBuffer.wrap(page.data).getInt();
      String s = new String(page.data) + Arrays.toString(page.sums);
      byte[] copy = new byte[8];
      System.arraycopy(page.data, 0, copy, 0, 8);
    });
    heap.run(j -> Codec.zeroLogged(box.asRef(j).sums)); // expect: R1.UNLOGGED
    ByteBuffer buffer = heap.call(j -> ByteBuffer.wrap(box.asRef(j).data)); // expect: R2.RETURN
    IntStream stream = heap.call(j -> IntStream.of(box.asRef(j).sums)); // expect: R2.RETURN
    List<int[]> list = heap.call(j -> Arrays.asList(box.asRef(j).sums)); // expect: R2.RETURN
  }
}
