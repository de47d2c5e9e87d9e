// A functional parameter is judged where it is given; methods of the JDK are known by their table.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.Iterator;
import java.util.List;

@Persistent
class Box {
  private long n;
  long n() { return n; }
  @Mut void add(long by) { n += by; }
}

@FunctionalInterface
interface Rule {
  long apply(long n);
}

enum Colour {
  RED, GREEN;
  Colour next() { return values()[(ordinal() + 1) % values().length]; }
}

record Range(long from, long to) {}

class FunctionalParametersOfOwnInterfaces {
  private static long twice(Rule rule, long n) { return rule.apply(rule.apply(n)); }

  void add(PersistentHeap heap, PBox<Box> box, Rule rule, Iterator<Long> all, List<CharSequence> texts, Range range) {
    heap.run(j -> {
      Box b = box.asMut(j);
      b.add(rule.apply(3));
      b.add(twice(rule, 4));
      b.add(all.next() + texts.get(0).length());
      b.add(range.from() + range.hashCode() + Colour.RED.next().ordinal() + Colour.valueOf("RED").ordinal());
      b.add(range.toString().length() + new Range(1, 2).to());
    });
  }
}
