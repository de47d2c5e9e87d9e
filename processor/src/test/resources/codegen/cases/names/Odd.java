package names;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;

/** Names that clash with those of generated code. */
@Persistent
class Odd {
  private final int object;
  final int in;
  final String NEW;
  private int out;
  private int SUPER;
  private int LOOKUP;
  private int fooBar;
  private int foo_bar;
  int TYPE;
  final String OUT_;

  Odd(int object, int in, String NEW, String OUT_) {
    this.object = object;
    this.in = in;
    this.NEW = NEW;
    this.OUT_ = OUT_;
  }

  @Mut
  void set(int n) {
    out = n;
    SUPER = n + 1;
    LOOKUP = n + 2;
    fooBar = n + 3;
    foo_bar = n + 4;
    TYPE = n + 5;
  }

  java.lang.String show() {
    return "" + object + in + NEW + out + SUPER + LOOKUP + fooBar + foo_bar + TYPE + OUT_;
  }
}
