// A warehouse: goods move between owners, parts are changed through parameters, kinds override each other.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;
import java.util.Optional;

@Persistent
abstract class Item {
  private final String name;
  private String remark;
  private Long checkedAt;
  protected int count;
  protected final int[] perMonth = new int[12];

  Item(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  boolean remarked() {
    return remark != null;
  }

  boolean checked() {
    return checkedAt != null;
  }

  @Mut
  void remark(String text) {
    remark = text;
  }

  @Mut
  void check(long at) {
    checkedAt = at;
  }

  int weight() {
    return count;
  }

  boolean fragile() {
    return false;
  }

  @Mut
  void add(int n) {
    count += n;
    perMonth[0] += n;
  }

  @Owned
  abstract Item copy();
}

@Persistent
class Crate extends Item {
  private Label label;
  private int[] seals = new int[4];

  Crate(String name) {
    super(name);
  }

  @Override
  int weight() {
    return 20 + super.weight();
  }

  @Override
  boolean fragile() {
    return label != null && label.warns();
  }

  @Owned
  @Override
  Crate copy() {
    return new Crate(name());
  }

  @Mut
  void label(@Owned Label next) {
    label = next;
  }

  @Mut
  void seal(@Owned int[] next) {
    seals = next;
  }

  int seals() {
    return seals.length;
  }
}

@Persistent
class Label {
  private String text;
  private boolean warns;
  private Label former;

  boolean warns() {
    return warns;
  }

  boolean blank() {
    return text == null;
  }

  @Mut
  void write(String next, boolean warning) {
    text = next;
    warns = warning;
  }

  @Mut
  void replace(@Owned Label old) {
    former = old;
  }

  int age() {
    return former == null ? 0 : 1 + former.age();
  }
}

class Warehouse {
  private final PersistentHeap heap;
  private final PBox<Desk> desk;

  /** What the warehouse is asked. */
  interface Question {
    boolean ask(Item item);
  }

  @Persistent
  static class Desk {
    final PVec<Item> items;
    final PQueue<Order> orders;
    final PMap<String, Label> labels;
    private Slip last;
    private String keeper;

    Desk(SysToken t) {
      items = PVec.create(t);
      orders = PQueue.create(8, t);
      labels = PMap.create(t);
    }

    @Mut
    void sign(String name) {
      keeper = name;
    }

    boolean manned() {
      return keeper != null;
    }

    @Mut
    void file(@Owned Slip slip) {
      last = slip;
    }

    boolean filed() {
      return last != null;
    }
  }

  @Persistent
  static class Order {
    private String customer;
    private int pieces;

    @Mut
    void book(String who, int n) {
      customer = who;
      pieces += n;
    }

    boolean anonymous() {
      return customer == null;
    }

    int pieces() {
      return pieces;
    }
  }

  @Persistent
  static class Slip {
    private Integer number;

    @Mut
    void number(int n) {
      number = n;
    }

    boolean numbered() {
      return number != null;
    }
  }

  Warehouse(PersistentHeap heap) {
    this.heap = heap;
    this.desk = heap.root("desk", Desk.class, (j, t) -> new Desk(t));
  }

  static void stamp(@Mut Item item, @Mut Label label, int n) {
    item.count += n;
    label.write("stamped", false);
  }

  static void correct(@Mut int[] counts, @Mut Order order) {
    counts[0]--;
    order.pieces = counts[0];
  }

  private static void shelve(PVec<Item> items, @Owned Item item, JournalHandle j) {
    items.push(item, j);
  }

  private static PBox<Label> keep(@Owned Label label, SysToken t) {
    return PBox.create(label, t);
  }

  private static <@Persistent T> void swap(PBox<T> box, @Owned T next, JournalHandle j) {
    box.set(next, j);
  }

  void receive(String name, int n) {
    heap.run((j, t) -> {
      Crate crate = new Crate(name);
      crate.add(n);
      Label label = new Label();
      label.write(name, n > 100);
      crate.label(label);
      int[] seals = {1, 2, 3};
      crate.seal(seals);
      shelve(desk.asRef(j).items, crate, j);
      Label spare = new Label();
      PBox<Label> kept = keep(spare, t);
      Label next = new Label();
      swap(kept, next, j);
      Label old = new Label();
      kept.asMut(j).replace(old);
    });
  }

  void file(int number) {
    heap.run(j -> {
      Slip slip = new Slip();
      slip.number(number);
      desk.asMut(j).file(slip);
    });
    heap.run(j -> desk.asMut(j).sign("ada"));
  }

  boolean order(String customer, int pieces) {
    return heap.call(j -> {
      Order order = new Order();
      order.book(customer, pieces);
      if (desk.asRef(j).orders.isFull(j)) return false;
      return desk.asRef(j).orders.pushBack(order, j);
    });
  }

  int deliver() {
    return heap.call(j -> {
      Optional<Order> order = desk.asRef(j).orders.popFront(j);
      if (order.isEmpty()) return 0;
      int left = order.get().pieces();
      for (Item item : desk.asRef(j).items.elements(j)) {
        if (!item.fragile()) left -= item.weight();
      }
      return left;
    });
  }

  int check(long at) {
    return heap.call(j -> {
      int[] done = {0};
      desk.asRef(j).items.forEachMut(item -> item.check(at), j);
      PVec<Item> items = desk.asRef(j).items;
      for (int i = 0; i < items.size(j); i++) {
        items.getMut(i, j).remark("seen");
        if (items.get(i, j).checked()) done[0]++;
      }
      return done[0];
    });
  }

  int relabel(String name) {
    return heap.call(j -> {
      Label label = desk.asRef(j).labels.getMutOrPut(name, Label::new, j);
      label.write(name, true);
      if (desk.asRef(j).items.size(j) > 0) stamp(desk.asRef(j).items.getMut(0, j), label, 3);
      Label fresh = new Label();
      desk.asRef(j).labels.put(name + "2", fresh, j);
      return label.age();
    });
  }

  int fix(String name) {
    return heap.call(j -> {
      int[] counts = {3, 4};
      Order order = new Order();
      correct(counts, order);
      Item first = desk.asRef(j).items.get(0, j);
      Item copy = first.copy();
      desk.asRef(j).items.set(0, copy, j);
      Item more = new Crate(name);
      desk.asRef(j).items.insert(0, more, j);
      Item last = new Crate(name);
      desk.asRef(j).items.push(last, j);
      return order.pieces();
    });
  }

  long count(List<Question> questions) {
    return heap.view(j -> desk.asRef(j).items.stream(j).filter(Item::checked).count());
  }

  boolean blank(String name) {
    return heap.view(j -> {
      Label label = desk.asRef(j).labels.get(name, j);
      return label == null || label.blank();
    });
  }
}
