// A tree of embedded objects, walked, searched, summed and changed in the ways in which people write such code.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Persistent
record Badge(String name, Instant since) {}

@Persistent
class Person implements Comparable<Person>, AutoCloseable {
  private final String name;
  private int salary;
  private Badge badge;
  private Person deputy;
  private PVec<Person> reports;
  private final long[] hours = new long[12];

  Person(String name) { this.name = name; }
  String name() { return name; }
  int salary() { return salary; }
  Optional<Badge> badge() { return Optional.ofNullable(badge); }
  Person deputy() { return deputy; }
  PVec<Person> reports() { return reports; }
  long[] hours() { return hours; }
  @Mut void raise(int by) { salary += by; }
  @Mut Person hire(String name, JournalHandle j) {
    reports.push(new Person(name), j);
    return reports.getMut(reports.size(j) - 1, j);
  }
  @Mut void replaceDeputy(@Owned Person next) { deputy = next; }
  boolean isBoss(JournalHandle j) { return reports != null && reports.size(j) > 0; }
  int total(JournalHandle j) {
    int total = salary;
    if (deputy != null) total += deputy.total(j);
    for (Person p : reports.elements(j)) total += p.total(j);
    return total;
  }
  Person find(String wanted, JournalHandle j) {
    if (name.equals(wanted)) return this;
    for (Person p : reports.elements(j)) {
      Person found = p.find(wanted, j);
      if (found != null) return found;
    }
    return deputy == null ? null : deputy.find(wanted, j);
  }
  List<Person> all(JournalHandle j) {
    return Stream.concat(Stream.of(this), reports.stream(j).flatMap(p -> p.all(j).stream())).collect(Collectors.toList());
  }
  @Override public int compareTo(Person o) { return Comparator.comparing(Person::name).thenComparingInt(Person::salary).compare(this, o); }
  @Override public void close() {}
  @Override public String toString() { return name + " " + salary + Arrays.toString(hours); }
}

class Notices {
  private static final System.Logger LOG = System.getLogger("org");
  private final List<String> lines = new ArrayList<>();
  void raised(Person who, int by) {
    LOG.log(System.Logger.Level.INFO, "raised {0} by {1}", who.name(), by);
    lines.add(who.name() + ": " + by);
    lines.add(String.valueOf(who));
    lines.add(String.format("%s has %d", who, who.salary()));
  }
}

class OrgChart {
  private final Map<String, Integer> cache = new HashMap<>();
  private final AtomicReference<String> richest = new AtomicReference<>();
  private final AtomicInteger raises = new AtomicInteger();
  private final Notices notices = new Notices();
  private static final Map<String, BiFunction<Person, Integer, Boolean>> RULES = Map.of("cap", (p, n) -> p.salary() < n);

  static void walk(Person root, Consumer<Person> visitor, JournalHandle j) {
    Deque<Person> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Person p = open.pop();
      visitor.accept(p);
      for (Person r : p.reports().elements(j)) open.push(r);
      if (p.deputy() != null) open.add(p.deputy());
    }
  }

  static Person or(Person p, Person other) { return p != null ? p : Objects.requireNonNull(other, "nobody"); }

  static <R> Map<String, R> table(PVec<Person> people, Function<Person, R> column, JournalHandle j) {
    Map<String, R> table = new TreeMap<>();
    for (Person p : people.elements(j)) table.put(p.name(), column.apply(p));
    return table;
  }

  static long sum(long... values) { return Arrays.stream(values).sum(); }

  String report(PersistentHeap heap, PBox<Person> root, PVec<Person> people) {
    Map<String, Integer> salaries = heap.view(j -> table(people, Person::salary, j));
    Map<String, Long> hours = heap.view(j -> table(people, p -> sum(p.hours()), j));
    Map<String, Optional<Badge>> badges = heap.view(j -> table(people, Person::badge, j));
    IntSummaryStatistics stats = heap.view(j -> root.asRef(j).all(j).stream().mapToInt(Person::salary).summaryStatistics());
    List<String> names = heap.view(j -> root.asRef(j).all(j).stream().sorted().map(Person::name).collect(Collectors.toList()));
    int found = heap.view(j -> Optional.ofNullable(root.asRef(j).find("ada", j)).map(Person::salary).orElseThrow(NoSuchElementException::new));
    String best = heap.view(j -> people.stream(j).max(Comparator.comparingInt(Person::salary)).map(Person::name).orElse("nobody"));
    String or = heap.view(j -> or(root.asRef(j).deputy(), root.asRef(j)).name());
    Set<String> bosses = heap.view(j -> {
      Set<String> set = new LinkedHashSet<>();
      walk(root.asRef(j), p -> {
        if (p.isBoss(j)) set.add(p.name());
      }, j);
      return Collections.unmodifiableSet(set);
    });
    int[] histogram = heap.view(j -> {
      int[] counts = new int[10];
      people.forEach(p -> counts[Math.min(9, p.salary() / 1000)]++, j);
      return counts;
    });
    long[][] matrix = heap.view(j -> {
      long[][] rows = new long[people.size(j)][];
      for (int i = 0; i < rows.length; i++) rows[i] = people.get(i, j).hours().clone();
      return rows;
    });
    Map<Boolean, Long> split = heap.view(j -> people.stream(j).collect(Collectors.partitioningBy(p -> p.salary() > 1000, Collectors.counting())));
    String cross = heap.view(j -> IntStream.range(0, people.size(j)).boxed().flatMap(a -> people.stream(j).map(b -> people.get(a, j).name() + b.name())).collect(Collectors.joining()));
    return names + best + or + bosses + stats + found + histogram.length + matrix.length + salaries + hours + badges + split + cross;
  }

  void change(PersistentHeap heap, PBox<Person> root, PVec<Person> people, Predicate<String> wanted) {
    heap.run(j -> {
      Person boss = root.asMut(j);
      boss.hire("eve", j).raise(100);
      Person[] pair = {boss, people.getMut(0, j)};
      for (Person p : pair) {
        notices.raised(p, 5);
        raises.incrementAndGet();
      }
      people.forEachMut(p -> {
        if (wanted.test(p.name())) p.raise(10);
      }, j);
      AtomicReference<Person> top = new AtomicReference<>();
      walk(boss, p -> top.updateAndGet(t -> t == null || p.salary() > t.salary() ? p : t), j);
      richest.set(top.get().name());
      Map<String, List<Person>> byInitial = new HashMap<>();
      walk(boss, p -> byInitial.computeIfAbsent(p.name().substring(0, 1), k -> new ArrayList<>()).add(p), j);
      byInitial.values().removeIf(list -> list.size() < 2);
      for (Map.Entry<String, List<Person>> e : byInitial.entrySet()) {
        e.getValue().sort(Comparator.reverseOrder());
        cache.put(e.getKey(), e.getValue().get(0).salary());
      }
      List<Person> sorted = people.stream(j).sorted(Comparator.comparing(Person::salary, Comparator.reverseOrder())).collect(Collectors.toCollection(ArrayList::new));
      sorted.add(boss);
      Person last = sorted.get(sorted.size() - 1);
      try (Person p = last) {
        cache.merge(p.name(), p.salary(), Math::max);
      }
      boss.replaceDeputy(new Person("max"));
      if (RULES.size() > 3 && last.salary() > boss.salary()) throw new IllegalStateException(last + " earns more than " + boss.name());
    });
  }
}
