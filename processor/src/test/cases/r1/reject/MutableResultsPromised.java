// A method marked @Mut promises that what it returns may be written, also from a lambda, and to whoever overrides it.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.List;

@Persistent
class Leaf {
  int size;
}

@Persistent
class Branch {
  private Leaf leaf = new Leaf();
  private Leaf other = new Leaf();
  private int[] rings = new int[2];
  private PBox<Leaf> far;

  @Mut
  Leaf leaf() {
    return leaf;
  }

  @Mut
  Leaf opened(JournalHandle j) {
    return far.asRef(j); // expect: R1.UNLOGGED
  }

  @Mut
  Leaf larger(Leaf than) {
    return than.size > leaf.size ? than : leaf; // expect: R1.UNLOGGED
  }

  @Mut
  Leaf written(@Mut Leaf than, boolean own, JournalHandle j) {
    if (own) return leaf;
    return than.size > 3 ? than : far.asMut(j);
  }

  @Mut
  int[] rings() {
    return rings;
  }

  @Mut
  int[] copied(int[] from) {
    return rings.length > 3 ? rings : from.clone();
  }

  Leaf either(boolean first) {
    return first ? leaf : other;
  }

  @Mut
  static Leaf first(PVec<Leaf> all, JournalHandle j) {
    return all.get(0, j); // expect: R1.UNLOGGED
  }

  @Mut
  static Leaf last(PVec<Leaf> all, JournalHandle j) {
    return all.getMut(all.size(j) - 1, j);
  }
}

interface Pick {
  @Mut
  Leaf pick(@Mut Branch from);
}

interface Store {
  @Mut
  Leaf leaf(JournalHandle j);
}

class Careless implements Store {
  private PBox<Leaf> box;

  @Override
  @Mut
  public Leaf leaf(JournalHandle j) {
    return box.asRef(j); // expect: R1.UNLOGGED
  }
}

class Unmarked implements Store {
  private PBox<Leaf> box;

  @Override
  public Leaf leaf(JournalHandle j) {
    return box.asRef(j); // expect: R1.UNLOGGED
  }
}

class MutableResultsPromised {
  static void grow(Pick pick, @Mut Branch branch) {
    pick.pick(branch).size++;
  }

  static Leaf plain(PVec<Leaf> all, JournalHandle j) {
    return all.getMut(0, j);
  }

  Leaf open(PVec<Leaf> all, JournalHandle j) {
    return all.getMut(0, j);
  }

  private static Leaf mixed(PVec<Leaf> all, boolean write, JournalHandle j) {
    return write ? all.getMut(0, j) : all.get(0, j);
  }

  void run(PersistentHeap heap, PVec<Leaf> all, Store store, PBox<Branch> box) {
    heap.run(j -> {
      grow(b -> b.leaf(), box.asMut(j));
      grow(b -> b.either(true), box.asMut(j));
      grow(Branch::leaf, box.asMut(j));
      grow(Branch::leaf, box.asRef(j)); // expect: R1.UNLOGGED
      grow(b -> box.asRef(j).either(true), box.asMut(j)); // expect: R1.UNLOGGED
      grow(b -> {
        return all.get(0, j); // expect: R1.UNLOGGED
      }, box.asMut(j));
      store.leaf(j).size++;
      plain(all, j).size++;
      open(all, j).size++; // expect: R1.UNLOGGED
      mixed(all, true, j).size++; // expect: R1.UNLOGGED
      box.asRef(j).leaf().size++; // expect: R1.UNLOGGED
      box.asRef(j).either(true).size++; // expect: R1.UNLOGGED
      box.asMut(j).either(true).size++;
      box.asMut(j).rings()[0]++;
      box.asRef(j).rings()[0]++; // expect: R1.UNLOGGED
      Branch.last(all, j).size = 1;
    });
  }
}
