// Views of a map, its entries, iterators and sublists write through to it, so a borrow put in there is in the map.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

@Persistent
class Car {
  private int km;
  int km() { return km; }
}

class ViewsAndEntriesOfMaps {
  private final Map<String, Car> cars = new HashMap<>();
  private final NavigableMap<Integer, Car> sorted = new TreeMap<>();
  private final List<Car> list = new ArrayList<>();
  private final Deque<Object> deque = new ArrayDeque<>();
  private final Queue<Car> queue = new ArrayDeque<>();
  private final Set<Car> set = Collections.newSetFromMap(new HashMap<>());
  private final List<List<Car>> nested = new ArrayList<>();
  private final Map<String, List<Car>> groups = new HashMap<>();

  void use(PersistentHeap heap, PBox<Car> box) {
    heap.run(j -> {
      Car car = box.asRef(j);
      for (Map.Entry<String, Car> entry : cars.entrySet()) entry.setValue(car); // expect: R2.STORE
      Iterator<Map.Entry<String, Car>> it = cars.entrySet().iterator();
      it.next().setValue(car); // expect: R2.STORE
      cars.putIfAbsent("a", car); // expect: R2.STORE
      cars.replaceAll((k, v) -> car); // expect: R2.STORE
      cars.merge("a", car, (a, b) -> a); // expect: R2.STORE
      cars.compute("b", (k, v) -> car); // expect: R2.STORE
      cars.replace("b", car); // expect: R2.STORE
      cars.putAll(Map.of("x", car)); // expect: R2.STORE
      cars.entrySet().forEach(e -> e.setValue(car)); // expect: R2.STORE
      sorted.headMap(4).put(3, car); // expect: R2.STORE
      sorted.descendingMap().put(3, car); // expect: R2.STORE
      sorted.firstEntry().getValue();
    });
    heap.run(j -> {
      Car car = box.asRef(j);
      ListIterator<Car> it = list.listIterator();
      it.add(car); // expect: R2.STORE
      it.set(car); // expect: R2.STORE
      list.subList(0, 1).add(car); // expect: R2.STORE
      list.set(0, car); // expect: R2.STORE
      list.replaceAll(old -> car); // expect: R2.STORE
      list.addAll(List.of(car)); // expect: R2.STORE
      list.addAll(0, List.of(car)); // expect: R2.STORE
      Collections.addAll(list, car); // expect: R2.STORE
      Collections.fill(list, car); // expect: R2.STORE
      Collections.replaceAll(list, null, car); // expect: R2.STORE
      Collections.checkedList(list, Car.class).add(car); // expect: R2.STORE
      Collections.synchronizedList(list).add(car); // expect: R2.STORE
      deque.push(car); // expect: R2.STORE
      deque.addLast(car); // expect: R2.STORE
      deque.offer(car.km());
      queue.offer(car); // expect: R2.STORE
      set.add(car); // expect: R2.STORE
      nested.add(List.of(car)); // expect: R2.STORE
      nested.get(0).add(car); // expect: R2.STORE
      groups.computeIfAbsent("a", k -> new ArrayList<>()).add(car); // expect: R2.STORE
      groups.get("a").add(car); // expect: R2.STORE
      groups.values().iterator().next().add(car); // expect: R2.STORE
    });
    heap.run(j -> {
      Car car = box.asRef(j);
      Car[] array = list.toArray(new Car[0]);
      array[0] = car;
      List<Car> copy = new ArrayList<>(list);
      copy.add(car);
      copy.subList(0, 1).add(car);
      Map<String, List<Car>> local = new HashMap<>();
      local.computeIfAbsent("a", k -> new ArrayList<>()).add(car);
      for (var e : local.entrySet()) e.setValue(List.of(car));
      Collection<List<Car>> values = local.values();
      Car[] slot = new Car[1];
      List<Car> fixed = Arrays.asList(slot);
      fixed.set(0, car);
      int km = slot[0].km();
    });
  }
}
