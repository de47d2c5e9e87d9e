// Initialisers, static blocks, enum constants and default methods are code like any other.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

@Persistent
class Tree {
  private int height;
  static final List<Object> ALL = new ArrayList<>();
  private int own = register(this);
  { ALL.add(this); } // expect: R2.STORE
  Tree() { ALL.add(this); } // expect: R2.STORE
  Tree(int height) {
    this.height = height;
    Garden.last = this; // expect: R2.STORE
  }
  static int register(Tree tree) { return tree.height(); }
  int height() { return height; }
}

interface Greeting {
  default Object me() { return this; } // expect: R2.RETURN
  default String text() { return "hello"; }
}

@Persistent
class Host implements Greeting {
  private int guests;
  Object both() { return me(); }
  Host typed() { return this; }
}

enum Measure {
  HEIGHT(t -> t.height()),
  KEPT(t -> {
    Garden.last = t; // expect: R2.STORE
    return 0;
  });
  private final Function<Tree, Integer> f;
  Measure(Function<Tree, Integer> f) { this.f = f; }
  int of(Tree tree) { return f.apply(tree); }
}

class Garden {
  static Tree last;
  static final PersistentHeap HEAP = null;
  static PBox<Tree> box;
  static int height = HEAP.call(j -> box.asRef(j).height());
  static Tree out = HEAP.call(j -> box.asRef(j)); // expect: R2.RETURN
  private final int first = HEAP.call(j -> box.asRef(j).height());
  private final Supplier<Tree> keeper = () -> HEAP.call(j -> box.asRef(j)); // expect: R2.RETURN
  static {
    HEAP.run(j -> last = box.asRef(j)); // expect: R2.STORE
  }
  {
    HEAP.run(j -> System.out.println(box.asRef(j).height()));
  }
}
