package shop;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.PVec;
import dev.intos.runtime.SysToken;

/** In a package that is neither exported nor open, in a module that does not read the compiler. */
@Persistent
public class Stock {
  private final String article;
  private final PVec<Integer> history;
  private int count;
  private Hidden hidden = new Hidden(1);

  public Stock(String article, SysToken t) {
    this.article = article;
    this.history = PVec.create(t);
  }

  @Mut
  void add(int n) {
    count += n;
    hidden = new Hidden(n + 1);
  }

  String show() {
    return article + " " + count + " " + hidden.n;
  }

  PVec<Integer> history() {
    return history;
  }

  /** A class that generated code may not name. */
  @Persistent
  private static class Hidden {
    private final int n;

    private Hidden(int n) {
      this.n = n;
    }
  }
}
