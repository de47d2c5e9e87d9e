// Recursion adds nothing to what a factory, a getter or a finder returns.
import dev.intos.annotations.*;
import dev.intos.runtime.*;

@Persistent
class Twig {
  int depth;
  private Twig left;
  private Twig right;

  static Twig grown(int n) {
    if (n == 0) return new Twig();
    Twig t = grown(n - 1);
    t.depth++;
    return t;
  }

  static Twig tree(int n) {
    Twig t = new Twig();
    if (n > 0) {
      t.left = tree(n - 1);
      t.right = tree(n - 1);
    }
    return t;
  }

  Twig leftmost() {
    return left == null ? this : left.leftmost();
  }

  Twig find(int wanted) {
    if (depth == wanted) return this;
    Twig found = left == null ? null : left.find(wanted);
    if (found == null && right != null) found = right.find(wanted);
    return found;
  }

  @Mut
  void stretch() {
    depth++;
    if (left != null) left.stretch();
    leftmost().depth++;
  }
}

class RecursiveFactories {
  private Twig even(int n) {
    return n == 0 ? new Twig() : odd(n - 1);
  }

  private Twig odd(int n) {
    return n == 0 ? Twig.tree(1) : even(n - 1);
  }

  static Twig last(Twig at, int n) {
    return n == 0 ? at : last(at, n - 1);
  }

  static Twig lastMut(@Mut Twig at, int n) {
    return n == 0 ? at : lastMut(at, n - 1);
  }

  int run(PersistentHeap heap, PBox<Twig> box) {
    heap.run(j -> {
      box.set(Twig.grown(3), j);
      box.set(even(2), j);
      box.set(odd(3), j);
      Twig own = Twig.tree(3);
      own.leftmost().depth = 4;
      box.set(own, j);
      box.asMut(j).leftmost().depth = 2;
      box.asMut(j).find(3).stretch();
      lastMut(box.asMut(j), 2).depth = last(box.asRef(j), 3).depth;
    });
    return Twig.tree(2).find(2).depth;
  }
}
