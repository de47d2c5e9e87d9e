// What a transaction made, what a helper was given and what is under construction may change; calls are judged by themselves.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@Persistent
class Gate {
  int opened;
  int[] cells = new int[4];

  int opened() {
    return opened;
  }
}

class Point {
  int x;
  int y;
  final List<Integer> path = new ArrayList<>();
  private final int[] marks = new int[2];
  Point next;

  Point(int x) {
    this.x = x;
    path.add(x);
    marks[0] = x;
  }

  void move(int by) {
    x += by;
    path.add(by);
  }
}

record View(int opened, List<Integer> cells) {
  View {
    cells = new ArrayList<>(cells);
    Collections.sort(cells);
  }
}

class StateOfTheTransactionItself {
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private final Charset charset = StandardCharsets.UTF_8;
  private final Map<String, List<Integer>> known = new HashMap<>();
  private int counter;
  private final List<String> log = new ArrayList<>();

  private static void fill(List<Integer> out, int[] cells, Point p, Gate gate) {
    for (int c : cells) out.add(c);
    cells[0] = 1;
    p.x = gate.opened();
    p.path.clear();
  }

  private static Map<String, Integer> counts(Gate gate) {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("a", gate.opened());
    counts.merge("a", 1, Integer::sum);
    return counts;
  }

  private void count() {
    counter++;
    log.add("counted");
  }

  View run(PersistentHeap heap, PBox<Gate> box, PVec<Gate> all) {
    count();
    View view = heap.call(j -> {
      Point p = new Point(3);
      p.x++;
      p.path.add(4);
      p.next = new Point(4);
      p.next.y = 3;
      p.move(1);
      int[] cells = new int[3];
      cells[1]++;
      Arrays.sort(cells);
      List<Integer> out = new ArrayList<>();
      fill(out, cells, p, box.asRef(j));
      Map<String, List<Integer>> groups = new HashMap<>();
      groups.computeIfAbsent("a", k -> new ArrayList<>()).add(1);
      groups.get("a").add(2);
      groups.values().forEach(List::clear);
      Map<String, Integer> counts = counts(box.asRef(j));
      counts.put("b", 3);
      AtomicInteger n = new AtomicInteger();
      all.forEach(g -> n.addAndGet(g.opened()), j);
      all.forEach(g -> {
        out.add(g.opened);
        p.x += g.opened;
      }, j);
      Iterator<Integer> it = out.iterator();
      while (it.hasNext()) {
        if (it.next() > 3) it.remove();
      }
      Point[] points = {new Point(1), p};
      points[0].x = 3;
      points[1] = new Point(2);
      for (Point q : points) q.y++;
      List<Point> many = new ArrayList<>(List.of(p));
      many.get(0).x = 1;
      many.forEach(q -> q.x++);
      List<Integer> sorted = all.stream(j).map(Gate::opened).collect(Collectors.toList());
      Collections.reverse(sorted);
      sorted.addAll(out);
      Matcher words = WORD.matcher(log.toString());
      while (words.find()) out.add(words.end());
      words.reset();
      List<Integer> lengths = log.stream().map(String::length).collect(Collectors.toList());
      lengths.add(3);
      List<String> lines = new ArrayList<>(log);
      lines.removeIf(String::isEmpty);
      Collections.shuffle(lines, new java.util.Random(3));
      List<Integer> seen = new ArrayList<>(known.getOrDefault("a", List.of()));
      seen.add(3);
      for (String line : log) lines.add(line);
      Map<String, List<Integer>> copied = new TreeMap<>(known);
      copied.remove("a");
      Integer[] array = seen.toArray(new Integer[0]);
      array[0] = 3;
      String[] parts = log.get(0).split(",");
      parts[0] = "";
      charset.newEncoder().canEncode('x');
      StringBuilder own = new StringBuilder(log.get(0));
      own.append(log.size());
      int[] copy = box.asRef(j).cells.clone();
      copy[0] = 1;
      StringBuilder text = new StringBuilder();
      text.append(n.get()).append(p.x).setLength(1);
      return new View(n.get(), sorted);
    });
    log.add(view.toString());
    return view;
  }
}
