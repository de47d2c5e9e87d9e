// Values leave, helpers of every shape look at borrows, and nothing of it is an escape.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

enum Kind { A, B }

@Persistent
class Part implements Comparable<Part> {
  private final String name;
  private Kind kind = Kind.A;
  private int price;
  private final int[] sizes = new int[4];
  Part(String name) { this.name = name; }
  String name() { return name; }
  int price() { return price; }
  Kind kind() { return kind; }
  int[] sizes() { return sizes; }
  @Mut void reprice(int p) { price = p; }
  @Override public int compareTo(Part other) { return Integer.compare(price, other.price); }
  @Override public boolean equals(Object o) { return o instanceof Part p && p.name.equals(name) && p.price == price; }
  @Override public int hashCode() { return Objects.hash(name, price); }
  @Override public String toString() { return String.format("%s: %d", name, price); }
}

record Priced(Part part, int price) {}

record Pair<A, B>(A first, B second) {}

record Line(String name, int price) {
  static Line of(Part part) { return new Line(part.name(), part.price()); }
}

class EverydayHelpers {
  private final Map<String, Integer> prices = new HashMap<>();

  static int sum(List<Part> parts, JournalHandle j) {
    int sum = 0;
    for (Part p : parts) sum += p.price();
    return sum;
  }
  static Part cheapest(Collection<? extends Part> parts, JournalHandle j) {
    Part best = null;
    for (Part p : parts) if (best == null || p.price() < best.price()) best = p;
    return best;
  }
  static List<Part> all(PVec<Part> vec, JournalHandle j) {
    List<Part> list = new ArrayList<>();
    for (Part p : vec.elements(j)) list.add(p);
    return list;
  }
  static Optional<Part> find(PVec<Part> vec, String name, JournalHandle j) {
    return all(vec, j).stream().filter(p -> p.name().equals(name)).findFirst();
  }
  static Map<Kind, List<Part>> byKind(PVec<Part> vec, JournalHandle j) {
    Map<Kind, List<Part>> map = new EnumMap<>(Kind.class);
    for (Part p : all(vec, j)) map.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p);
    return map;
  }
  static Priced priced(Part part) { return new Priced(part, part.price()); }
  static <R> R with(Part part, Function<Part, R> f) { return f.apply(part); }
  static <T extends Comparable<T>> T larger(T a, T b) { return a.compareTo(b) > 0 ? a : b; }
  static void collect(PVec<Part> vec, List<Part> into, JournalHandle j) {
    int n = into.size();
    for (Part p : vec.elements(j)) n += p.price();
  }
  static int max(int[] values) {
    int max = 0;
    for (int v : values) max = Math.max(max, v);
    return max;
  }
  private static String join(int... values) { return Arrays.toString(values); }
  static Part[] both(Part a, Part b) { return new Part[] {a, b}; }

  void use(PersistentHeap heap, PBox<Part> box, PVec<Part> vec, PMap<String, Part> map) {
    int total = heap.view(j -> sum(all(vec, j), j));
    String cheapest = heap.view(j -> cheapest(all(vec, j), j).name());
    Optional<Integer> price = heap.view(j -> find(vec, "x", j).map(Part::price));
    int priceOr = heap.view(j -> find(vec, "x", j).map(Part::price).orElse(0));
    int counted = heap.view(j -> byKind(vec, j).getOrDefault(Kind.A, List.of()).size());
    int twice = heap.view(j -> priced(box.asRef(j)).part().price() + priced(box.asRef(j)).price());
    String text = heap.view(j -> with(box.asRef(j), Part::name));
    String shown = heap.view(j -> String.valueOf(box.asRef(j)) + box.asRef(j) + Objects.toString(box.asRef(j)));
    String formatted = heap.view(j -> String.format("%s %d", box.asRef(j), box.asRef(j).price()));
    boolean equal = heap.view(j -> box.asRef(j).equals(vec.get(0, j)) && Objects.equals(box.asRef(j), vec.get(1, j)));
    int hash = heap.view(j -> Objects.hash(box.asRef(j), 3) + box.asRef(j).hashCode() + Objects.hashCode(box.asRef(j)));
    int compared = heap.view(j -> box.asRef(j).compareTo(vec.get(0, j)));
    int max = heap.view(j -> max(box.asRef(j).sizes()));
    String joined = heap.view(j -> join(box.asRef(j).sizes()));
    int both = heap.view(j -> both(box.asRef(j), vec.get(0, j))[1].price());
    Line line = heap.view(j -> Line.of(box.asRef(j)));
    List<Line> lines = heap.view(j -> vec.stream(j).map(Line::of).toList());
    Pair<String, Integer> pair = heap.view(j -> new Pair<>(box.asRef(j).name(), 3));
    Map<String, Integer> byName = heap.view(j -> {
      Map<String, Integer> out = new LinkedHashMap<>();
      for (Part p : vec.elements(j)) out.merge(p.name(), p.price(), Integer::sum);
      map.forEach((k, v) -> out.put(k, v.price()), j);
      return out;
    });
    heap.run(j -> {
      for (Part p : vec.elements(j)) prices.put(p.name(), p.price());
      collect(vec, new ArrayList<>(), j);
      Set<Part> set = new HashSet<>(all(vec, j));
      NavigableMap<Integer, Part> sorted = new TreeMap<>();
      for (Part p : set) sorted.put(p.price(), p);
      Map.Entry<Integer, Part> first = sorted.firstEntry();
      TreeSet<Part> tree = new TreeSet<>(Comparator.comparing(Part::name));
      tree.addAll(set);
      PriorityQueue<Part> queue = new PriorityQueue<>((a, b) -> a.price() - b.price());
      queue.addAll(tree);
      while (!queue.isEmpty()) prices.merge(queue.poll().name(), 1, Integer::sum);
      Part[] array = set.toArray(new Part[0]);
      Arrays.sort(array, Comparator.comparing(Part::price).reversed());
      Arrays.sort(array);
      List<Part> copy = new ArrayList<>(List.of(array));
      Collections.sort(copy);
      Collections.swap(copy, 0, 1);
      copy.subList(0, 1).clear();
      for (Iterator<Part> it = copy.iterator(); it.hasNext(); ) if (it.next().price() == 0) it.remove();
      StringJoiner joiner = new StringJoiner(",");
      for (Part p : copy) joiner.add(p.name());
      StringBuilder builder = new StringBuilder().append(box.asRef(j)).append(copy);
      System.out.println(builder.toString() + joiner + first.getValue().price());
      if (copy.contains(box.asRef(j)) || copy.indexOf(box.asRef(j)) > 3) prices.clear();
      if (first.getValue().price() > 7) throw new IllegalStateException("price of " + first.getValue());
    });
    Predicate<Part> cheap = p -> p.price() < 5;
    ToIntFunction<Part> weight = Part::price;
    long n = heap.view(j -> vec.stream(j).filter(cheap).mapToInt(weight).count());
    String switched = heap.view(j -> switch (box.asRef(j).kind()) { case A -> box.asRef(j).name(); case B -> "b"; });
    String pattern = heap.view(j -> {
      Object o = box.asRef(j);
      return o instanceof Part p ? p.name() : "none";
    });
  }
}
