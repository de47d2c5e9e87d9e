package reflection;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.SysToken;

/** Leaves the inherited final fields to the superclass's codec. */
@Persistent
final class SubDirectory extends Directory {
  private final String name;
  private String text;

  SubDirectory(String name, SysToken t) {
    super(1, t);
    this.name = name.strip();
  }

  @Mut
  void text(String text) {
    this.text = text;
  }

  @Override
  String show() {
    return super.show() + " " + name + " " + text;
  }
}
