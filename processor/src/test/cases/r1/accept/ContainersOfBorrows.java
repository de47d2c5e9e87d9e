// Asking a container for its size, and clearing it, looks into no persistent object; inside, all is used freely.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Persistent
class Player implements Comparable<Player> {
  String name = "";
  int points;
  Player rival;

  String name() {
    return name;
  }

  int points() {
    return points;
  }

  Player rival() {
    return rival;
  }

  @Mut
  void score(int n) {
    points += n;
  }

  @Override
  public int compareTo(Player o) {
    return Integer.compare(points, o.points);
  }
}

interface Team {
  List<Player> all();

  Optional<Player> captain();
}

class ContainersOfBorrows {
  int outside(Team team, Player[] array, Player one) {
    List<Player> all = team.all();
    boolean empty = all.isEmpty() || team.captain().isPresent() || array == null || one == null;
    return empty ? all.size() : array.length;
  }

  String inside(PersistentHeap heap, PVec<Player> players, PMap<String, Player> named) {
    heap.run(j -> {
      List<Player> own = new ArrayList<>();
      for (int i = 0; i < players.size(j); i++) own.add(players.getMut(i, j));
      own.sort(Comparator.comparingInt(Player::points).thenComparing(Player::name).reversed());
      Collections.sort(own);
      for (Player p : own) p.score(1);
      own.forEach(p -> p.points++);
      own.stream().filter(p -> p.points > 3).forEach(p -> p.score(2));
      own.get(0).score(3);
      Iterator<Player> it = own.iterator();
      while (it.hasNext()) {
        Player p = it.next();
        if (p.points > 100) it.remove();
        else p.score(1);
      }
      Optional<Player> best = own.stream().max(Comparator.naturalOrder());
      best.ifPresent(p -> p.score(5));
      best.map(p -> p.rival).ifPresent(r -> r.points--);
      if (best.isPresent()) best.get().rival().points = 0;
      Collections.max(own).score(1);
      Map<String, Player> byName = new HashMap<>();
      for (Player p : own) byName.put(p.name, p);
      byName.get("a").score(1);
      byName.values().forEach(p -> p.score(1));
      for (Map.Entry<String, Player> e : byName.entrySet()) e.getValue().score(1);
      byName.computeIfPresent("b", (n, p) -> p.points > 3 ? p : null);
      Player[] array = own.toArray(new Player[0]);
      array[0].score(4);
      Player other = Objects.requireNonNull(named.getMut("c", j));
      other.points++;
      Player made = named.getMutOrPut("d", Player::new, j);
      made.score(1);
      Stream.of(players.getMut(0, j), players.getMut(1, j)).forEach(p -> p.points++);
      Player either = other.points > 3 ? other : players.getMut(0, j);
      either.rival.points = 3;
    });
    return heap.view(j -> {
      List<String> names = new ArrayList<>();
      for (Player p : players.elements(j)) names.add(p.name());
      players.stream(j).map(Player::name).forEach(names::add);
      int sum = players.stream(j).mapToInt(Player::points).sum();
      Player best = players.stream(j).max(Comparator.comparing(p -> p.points)).orElseThrow();
      return names + best.name + sum + players.stream(j).map(p -> p.name).collect(Collectors.joining(","));
    });
  }
}
