// A repository of an application: handles in fields, finders, bulk updates, paging, conversions.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

@Persistent
class User {
  private final String id;
  private String mail;
  private Address address;
  private Instant seen;
  private int[] scores = new int[4];
  private boolean active = true;

  User(String id, String mail, Address address) {
    this.id = id;
    this.mail = mail;
    this.address = address;
  }

  String id() {
    return id;
  }

  String mail() {
    return mail;
  }

  Address address() {
    return address;
  }

  boolean active() {
    return active;
  }

  int[] scores() {
    return scores;
  }

  @Mut
  User rename(String mail) {
    this.mail = mail;
    return this;
  }

  @Mut
  User seen(Instant at) {
    this.seen = at;
    return this;
  }

  @Mut
  void deactivate() {
    active = false;
    address = null;
    scores = new int[0];
  }

  @Mut
  void score(int at, int by) {
    if (at >= scores.length) {
      int[] more = new int[at + 1];
      System.arraycopy(scores, 0, more, 0, scores.length);
      scores = more;
    }
    scores[at] += by;
  }

  @Override
  public String toString() {
    return id + " <" + mail + ">";
  }
}

@Persistent
class Address {
  String city = "";
  String street = "";

  static Address of(String city) {
    Address a = new Address();
    a.city = city;
    return a;
  }
}

record UserView(String id, String mail, String city) {
  static UserView of(User u) {
    return new UserView(u.id(), u.mail(), u.address() == null ? "?" : u.address().city);
  }
}

@Persistent
class Index {
  final PMap<String, User> users;
  final PVec<String> order;

  Index(PMap<String, User> users, PVec<String> order) {
    this.users = users;
    this.order = order;
  }
}

class EverydayRepository {
  private static final Comparator<UserView> BY_MAIL = Comparator.comparing(UserView::mail);
  private final PersistentHeap heap;
  private final PBox<Index> index;

  EverydayRepository(PersistentHeap heap) {
    this.heap = heap;
    this.index = heap.root("index", Index.class, (j, t) -> new Index(PMap.create(t), PVec.create(t)));
  }

  private PMap<String, User> users(JournalHandle j) {
    return index.asRef(j).users;
  }

  private User find(String id, JournalHandle j) {
    User u = users(j).get(id, j);
    if (u == null) throw new IllegalArgumentException("no user " + id);
    return u;
  }

  @Mut
  private User open(String id, JournalHandle j) {
    User u = users(j).getMut(id, j);
    if (u == null) throw new IllegalArgumentException("no user " + id);
    return u;
  }

  boolean add(String id, String mail, String city) {
    return heap.call(j -> {
      if (users(j).containsKey(id, j)) return false;
      User u = new User(id, mail.toLowerCase(Locale.ROOT), Address.of(city));
      u.seen(Instant.EPOCH).score(0, 1);
      users(j).put(id, u, j);
      index.asRef(j).order.push(id, j);
      return true;
    });
  }

  Optional<UserView> get(String id) {
    return heap.view(j -> Optional.ofNullable(users(j).get(id, j)).map(UserView::of));
  }

  List<UserView> page(int from, int size) {
    return heap.view(j -> {
      List<UserView> page = new ArrayList<>();
      PVec<String> order = index.asRef(j).order;
      for (int i = from; i < Math.min(from + size, order.size(j)); i++) {
        page.add(UserView.of(find(order.get(i, j), j)));
      }
      page.sort(BY_MAIL);
      return page;
    });
  }

  Map<String, Integer> perCity() {
    return heap.view(j -> {
      Map<String, Integer> counts = new TreeMap<>();
      users(j).forEach((id, u) -> {
        if (u.address() != null) counts.merge(u.address().city, 1, Integer::sum);
      }, j);
      return counts;
    });
  }

  int deactivateAll(Predicate<UserView> which) {
    return heap.call(j -> {
      int n = 0;
      for (String id : users(j).keys(j)) {
        if (!which.test(UserView.of(find(id, j)))) continue;
        open(id, j).deactivate();
        n++;
      }
      return n;
    });
  }

  void rename(String id, String mail) {
    heap.run(j -> open(id, j).rename(mail).seen(Instant.EPOCH).address().street = "new");
  }

  String remove(String id) {
    return heap.call(j -> {
      User u = users(j).remove(id, j);
      if (u == null) return null;
      u.deactivate();
      String text = u.toString();
      PVec<String> order = index.asRef(j).order;
      for (int i = order.size(j) - 1; i >= 0; i--) {
        if (order.get(i, j).equals(id)) order.remove(i, j);
      }
      return text;
    });
  }

  void move(String from, String to) {
    heap.run(j -> {
      User u = users(j).remove(from, j);
      User other = users(j).put(to, u, j);
      if (other != null) users(j).put(from, other, j);
    });
  }

  int[] scores(String id) {
    return heap.view(j -> find(id, j).scores().clone());
  }

  List<String> mails() {
    return heap.view(j -> users(j).keys(j).stream().map(id -> find(id, j).mail()).collect(Collectors.toList()));
  }

  <R> R with(String id, Function<UserView, R> f) {
    UserView view = heap.view(j -> UserView.of(find(id, j)));
    return f.apply(view);
  }

  void report(Consumer<String> out) {
    for (UserView v : page(0, 100)) out.accept(v.id() + " " + v.city());
    heap.view(j -> users(j).size(j));
  }
}
