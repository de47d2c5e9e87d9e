// Whatever a pipeline does, elements that come out of it as themselves are the borrows that went in.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Persistent
class Crop {
  private String field = "";
  private int tons;
  final long[] yields = new long[3];
  String field() { return field; }
  int tons() { return tons; }
  boolean ripe() { return tons > 3; }
}

class ReturnsThroughStreams {
  static void use(PersistentHeap heap, PVec<Crop> crops, PArray<Crop> array, PMap<String, Crop> map, PBox<Crop> box) {
    List<Crop> all = heap.view(j -> crops.stream(j).toList()); // expect: R2.RETURN
    List<Crop> ripe = heap.view(j -> crops.stream(j).filter(Crop::ripe).collect(Collectors.toList())); // expect: R2.RETURN
    Map<String, List<Crop>> byField = heap.view(j -> crops.stream(j).collect(Collectors.groupingBy(Crop::field))); // expect: R2.RETURN
    Map<Boolean, List<Crop>> parts = heap.view(j -> crops.stream(j).collect(Collectors.partitioningBy(Crop::ripe))); // expect: R2.RETURN
    Map<String, Crop> index = heap.view(j -> crops.stream(j).collect(Collectors.toMap(Crop::field, c -> c))); // expect: R2.RETURN
    Map<String, Crop> identity = heap.view(j -> crops.stream(j).collect(Collectors.toMap(Crop::field, Function.identity()))); // expect: R2.RETURN
    Optional<Crop> first = heap.call(j -> crops.stream(j).findFirst()); // expect: R2.RETURN
    Optional<Crop> max = heap.call(j -> array.stream(j).max(Comparator.comparingInt(Crop::tons))); // expect: R2.RETURN
    Crop best = heap.call(j -> array.stream(j).max(Comparator.comparingInt(Crop::tons)).get()); // expect: R2.RETURN
    Crop orElse = heap.call(j -> array.stream(j).filter(Crop::ripe).findAny().orElse(null)); // expect: R2.RETURN
    Crop reduced = heap.call(j -> array.stream(j).reduce(null, (a, b) -> b)); // expect: R2.RETURN
    Object[] objects = heap.call(j -> array.stream(j).toArray()); // expect: R2.RETURN
    Crop[] typed = heap.call(j -> array.stream(j).toArray(Crop[]::new)); // expect: R2.RETURN
    Stream<Crop> open = heap.call(j -> array.stream(j)); // expect: R2.RETURN
    IntStream lazy = heap.call(j -> array.stream(j).mapToInt(Crop::tons)); // expect: R2.RETURN
    Iterable<Crop> elements = heap.call(j -> crops.elements(j)); // expect: R2.RETURN
    Iterable<Crop> values = heap.call(j -> map.values(j)); // expect: R2.RETURN
    List<long[]> yields = heap.call(j -> array.stream(j).map(c -> c.yields).toList()); // expect: R2.RETURN
    Crop flat = heap.call(j -> Stream.of(1).flatMap(n -> Stream.of(box.asRef(j))).findFirst().get()); // expect: R2.RETURN
    List<Crop> boxed = heap.call(j -> IntStream.range(0, 3).mapToObj(i -> crops.get(i, j)).toList()); // expect: R2.RETURN
    Crop concat = heap.call(j -> Stream.concat(crops.stream(j), array.stream(j)).skip(1).limit(1).iterator().next()); // expect: R2.RETURN
    Set<Crop> set = heap.call(j -> crops.stream(j).collect(Collectors.toSet())); // expect: R2.RETURN
    List<Crop> list = heap.call(j -> crops.stream(j).collect(ArrayList::new, ArrayList::add, ArrayList::addAll)); // expect: R2.RETURN
    Collection<Crop> into = heap.call(j -> crops.stream(j).collect(Collectors.toCollection(ArrayList::new))); // expect: R2.RETURN
    Map<String, Optional<Crop>> maxBy = heap.call(j -> crops.stream(j).collect(Collectors.groupingBy(Crop::field, Collectors.maxBy(Comparator.comparing(Crop::tons))))); // expect: R2.RETURN
    Crop last = heap.call(j -> Collections.max(crops.stream(j).toList(), Comparator.comparing(Crop::tons))); // expect: R2.RETURN
    Crop sorted = heap.call(j -> crops.stream(j).sorted(Comparator.comparing(Crop::tons)).toList().get(0)); // expect: R2.RETURN
    Crop asList = heap.call(j -> Arrays.asList(box.asRef(j), box.asMut(j)).get(1)); // expect: R2.RETURN
    Crop teed = heap.call(j -> crops.stream(j).collect(Collectors.collectingAndThen(Collectors.toList(), l -> l.get(0)))); // expect: R2.RETURN
  }

  static void fine(PersistentHeap heap, PVec<Crop> crops, PArray<Crop> array) {
    List<Integer> tons = heap.view(j -> crops.stream(j).map(Crop::tons).toList());
    List<String> fields = heap.view(j -> crops.stream(j).filter(Crop::ripe).map(Crop::field).sorted().collect(Collectors.toList()));
    Map<String, Long> count = heap.view(j -> crops.stream(j).collect(Collectors.groupingBy(Crop::field, Collectors.counting())));
    Map<String, Integer> sum = heap.view(j -> crops.stream(j).collect(Collectors.groupingBy(Crop::field, Collectors.summingInt(Crop::tons))));
    Map<String, Integer> toMap = heap.view(j -> crops.stream(j).collect(Collectors.toMap(Crop::field, Crop::tons)));
    Map<String, Integer> merged = heap.view(j -> crops.stream(j).collect(Collectors.toMap(Crop::field, Crop::tons, Integer::sum)));
    Map<Boolean, Set<String>> parts = heap.view(j -> crops.stream(j).collect(Collectors.partitioningBy(Crop::ripe, Collectors.mapping(Crop::field, Collectors.toSet()))));
    String joined = heap.view(j -> crops.stream(j).map(Crop::field).collect(Collectors.joining(",")));
    Optional<String> first = heap.view(j -> crops.stream(j).map(Crop::field).findFirst());
    Optional<String> best = heap.view(j -> array.stream(j).max(Comparator.comparing(Crop::tons)).map(Crop::field));
    int total = heap.view(j -> array.stream(j).mapToInt(Crop::tons).sum());
    int reduced = heap.view(j -> array.stream(j).map(Crop::tons).reduce(0, Integer::sum));
    boolean any = heap.view(j -> array.stream(j).anyMatch(Crop::ripe));
    double avg = heap.view(j -> array.stream(j).collect(Collectors.averagingInt(Crop::tons)));
    int[] ints = heap.view(j -> array.stream(j).mapToInt(Crop::tons).toArray());
    Integer[] boxed = heap.view(j -> array.stream(j).map(Crop::tons).toArray(Integer[]::new));
    List<String> distinct = heap.view(j -> IntStream.range(0, crops.size(j)).mapToObj(i -> crops.get(i, j).field()).distinct().toList());
    Map<String, List<Integer>> grouped = heap.view(j -> crops.stream(j).collect(Collectors.groupingBy(Crop::field, Collectors.mapping(Crop::tons, Collectors.toList()))));
    String report = heap.view(j -> {
      Map<String, List<Crop>> by = crops.stream(j).collect(Collectors.groupingBy(Crop::field));
      StringBuilder text = new StringBuilder();
      by.forEach((field, list) -> text.append(field).append(list.size()).append(list.get(0).tons()));
      for (Map.Entry<String, List<Crop>> e : by.entrySet()) text.append(e.getKey()).append(e.getValue().stream().mapToInt(Crop::tons).sum());
      return text.toString();
    });
  }
}
