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

  public Stock(String article, SysToken t) {
    this.article = article;
    this.history = PVec.create(t);
  }

  @Mut
  void add(int n) {
    count += n;
  }

  String show() {
    return article + " " + count;
  }

  PVec<Integer> history() {
    return history;
  }

  @Persistent
  private static class Hidden {
    private int n;

    private Hidden(int n) {
      this.n = n;
    }
  }

  static Class<?> hidden() {
    return Hidden.class;
  }
}
