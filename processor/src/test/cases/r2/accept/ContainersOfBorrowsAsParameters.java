// A helper may take the borrows of its caller in a list, an array, a stream or a record, and use them as the caller could.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Persistent
class Goal {
  private final String team;
  private int minute;
  Goal(String team) { this.team = team; }
  String team() { return team; }
  int minute() { return minute; }
}

record Shot(Goal goal, int speed) {}

class ContainersOfBorrowsAsParameters {
  static int last(List<Goal> goals) {
    int last = 0;
    for (Goal g : goals) last = Math.max(last, g.minute());
    return last;
  }
  static Goal first(Collection<? extends Goal> goals) { return goals.iterator().next(); }
  static int sum(Stream<Goal> goals) { return goals.mapToInt(Goal::minute).sum(); }
  static String team(Optional<Goal> goal) { return goal.map(Goal::team).orElse("none"); }
  static int at(Goal[] goals, int i) { return goals[i].minute(); }
  static int speed(Shot shot) { return shot.goal().minute() * shot.speed(); }
  static <T extends Goal> String teams(Map<String, List<T>> goals) {
    StringBuilder text = new StringBuilder();
    goals.forEach((team, list) -> text.append(team).append(list.get(0).minute()));
    return text.toString();
  }
  static int total(Iterator<Goal> goals) {
    int n = 0;
    while (goals.hasNext()) n += goals.next().minute();
    return n;
  }
  static List<Goal> sorted(List<Goal> goals) {
    List<Goal> copy = new ArrayList<>(goals);
    copy.sort(Comparator.comparing(Goal::minute));
    return copy;
  }
  static void add(List<Goal> into, List<Integer> minutes) {
    for (Goal g : into) minutes.add(g.minute());
  }

  void use(PersistentHeap heap, PVec<Goal> goals, PBox<Goal> box) {
    int n = heap.view(j -> {
      List<Goal> list = goals.stream(j).collect(Collectors.toList());
      list.add(box.asRef(j));
      List<Integer> minutes = new ArrayList<>();
      add(list, minutes);
      Goal[] array = list.toArray(Goal[]::new);
      Function<List<Goal>, Integer> size = l -> l.get(0).minute();
      return last(list) + first(list).minute() + sum(goals.stream(j)) + at(array, 0) + total(list.iterator())
          + speed(new Shot(box.asRef(j), 3)) + last(sorted(list)) + size.apply(list) + minutes.size();
    });
    String text = heap.view(j -> {
      Map<String, List<Goal>> byTeam = goals.stream(j).collect(Collectors.groupingBy(Goal::team));
      return teams(byTeam) + team(Optional.of(box.asRef(j))) + team(goals.stream(j).findFirst());
    });
  }
}
