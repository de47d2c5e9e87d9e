// Object, ordinary interfaces and functional objects of unknown code could keep what they are given.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

interface Named {
  String name();
}

interface Audit {
  void saw(Object subject);
  void named(Named named);
  void task(Task task);
}

@Persistent
class Task implements Named, Comparable<Task> {
  private final String name;
  private int cost;
  Task(String name) { this.name = name; }
  @Override public String name() { return name; }
  @Override public int compareTo(Task other) { return Integer.compare(cost, other.cost); }
  int cost() { return cost; }
}

class ParametersOfOtherTypes {
  private Consumer<Task> listener = task -> {};
  private Function<Task, String> label;
  private final Predicate<Task> given;
  private final Predicate<Task> own = task -> task.cost() > 1;
  private static Supplier<Predicate<Task>> source = () -> task -> true;

  ParametersOfOtherTypes(Predicate<Task> given) { this.given = given; }

  static void named(Named named) {}
  static void comparable(Comparable<Task> comparable) {}
  static void any(Object any) {}
  static void many(Object... many) {}
  static void map(Map<String, Object> map) {}
  static void tasks(Map<String, Task> map) {}
  static void maybe(Optional<Task> maybe) {}
  static void raw(List<Object> list) {}

  void use(PersistentHeap heap, PBox<Task> box, Audit audit) {
    heap.run(j -> {
      Task task = box.asRef(j);
      named(task); // expect: R2.LEAK
      comparable(task); // expect: R2.LEAK
      any(task); // expect: R2.LEAK
      many("task", task); // expect: R2.LEAK
      any(task.name());
      audit.saw(task); // expect: R2.LEAK
      audit.named(task); // expect: R2.LEAK
      audit.task(task);
      audit.saw(task.cost());
      tasks(Map.of("a", task));
      maybe(Optional.of(task));
      map(Map.of("a", task)); // expect: R2.LEAK
      List<Object> objects = new ArrayList<>();
      objects.add(task);
      raw(objects); // expect: R2.LEAK
    });
    heap.run(j -> listener.accept(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> label.apply(box.asRef(j))); // expect: R2.LEAK
    heap.run(j -> {
      boolean b = source.get().test(box.asRef(j)); // expect: R2.LEAK
    });
    boolean ok = heap.call(j -> own.test(box.asRef(j)));
  }
}
