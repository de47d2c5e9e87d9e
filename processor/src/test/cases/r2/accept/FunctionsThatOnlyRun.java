// A function that its callee only calls is part of the transaction, in lambdas, references, anonymous and local classes.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

@Persistent
class Tool {
  private final String name;
  private int wear;
  Tool(String name) { this.name = name; }
  String name() { return name; }
  int wear() { return wear; }
  @Mut void use(int n) { wear += n; }
}

interface Visitor {
  void visit(Tool tool);
}

interface Scope<R> {
  R in(Tool tool, JournalHandle j);
}

class Counting implements Consumer<Tool> {
  int wear;
  @Override public void accept(Tool tool) { wear += tool.wear(); }
}

class FunctionsThatOnlyRun {
  private static final Comparator<Tool> ORDER = Comparator.comparing(Tool::name, Comparator.reverseOrder());
  private static final Map<String, Integer> COUNTS = new HashMap<>();
  private static final Function<Tool, String> LABEL = new Function<>() {
    @Override public String apply(Tool tool) { return tool.name(); }
  };

  static void each(PVec<Tool> tools, Consumer<? super Tool> action, JournalHandle j) {
    for (int i = 0; i < tools.size(j); i++) action.accept(tools.get(i, j));
  }
  static void visit(PVec<Tool> tools, Visitor visitor, JournalHandle j) {
    for (Tool t : tools.elements(j)) visitor.visit(t);
  }
  static <R> R scoped(PBox<Tool> box, Scope<R> scope, JournalHandle j) { return scope.in(box.asMut(j), j); }
  static <T> T orElse(T value, Supplier<T> other) { return value != null ? value : other.get(); }
  static int repeat(int n, IntSupplier s) {
    int sum = 0;
    for (int i = 0; i < n; i++) sum += s.getAsInt();
    return sum;
  }
  static void nested(Runnable r) { inner(() -> r.run()); }
  static void inner(Runnable r) {
    Runnable again = r;
    again.run();
  }
  static int use(PersistentHeap heap, PBox<Tool> box, PVec<Tool> tools) {
    heap.run(j -> {
      Tool tool = box.asMut(j);
      nested(() -> tool.use(1));
      each(tools, t -> tool.use(t.wear()), j);
      each(tools, new Consumer<Tool>() {
        @Override public void accept(Tool t) { tool.use(t.wear()); }
      }, j);
      visit(tools, t -> COUNTS.merge(t.name(), tool.wear(), Integer::sum), j);
      String name = scoped(box, (t, k) -> t.name() + tools.size(k), j);
      int wear = repeat(3, tool::wear) + repeat(2, () -> tools.size(j));
      String label = orElse(null, () -> tool.name());
      Optional.of(tool).ifPresentOrElse(t -> t.use(1), () -> tool.use(2));
      UnaryOperator<Integer> add = n -> n + tool.wear();
      BinaryOperator<Integer> mul = (a, b) -> add.apply(a) * b;
      tool.use(mul.apply(1, 2));
      BiConsumer<Tool, Integer> apply = (t, n) -> t.use(n);
      apply.accept(tool, 3);
      BiConsumer<PBox<Tool>, JournalHandle> open = (b, k) -> b.asMut(k).use(1);
      open.accept(box, j);
    });
    return heap.view(j -> {
      List<Tool> list = new ArrayList<>();
      tools.forEach(list::add, j);
      list.sort(ORDER);
      list.sort(ORDER.thenComparing(Tool::wear).reversed());
      Predicate<Tool> worn = t -> t.wear() > 3;
      list.removeIf(Predicate.not(worn).and(t -> t.wear() > list.size()));
      Tool first = list.get(0);
      class Total {
        int sum;
        void add(Tool t) { sum += t.wear() + first.wear(); }
      }
      Total total = new Total();
      for (Tool t : list) total.add(t);
      Supplier<Stream<Tool>> source = () -> list.stream().filter(t -> t != first);
      long n = source.get().count() + source.get().map(LABEL).distinct().count();
      Comparator<Tool> local = new Comparator<>() {
        @Override public int compare(Tool a, Tool b) { return a.wear() + first.wear() - b.wear(); }
      };
      list.sort(local);
      Function<Tool, Integer> length = LABEL.andThen(String::length);
      return total.sum + (int) n + length.apply(first) + Stream.iterate(first, t -> first).limit(2).mapToInt(Tool::wear).sum();
    });
  }
}
