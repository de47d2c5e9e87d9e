package reflection;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.runtime.PVec;
import dev.intos.runtime.SysToken;
import java.util.UUID;

/** Final fields that no constructor can be given again. */
@Persistent
class Directory {
  private final PVec<Integer> history;
  final UUID id = newId();
  final int[] cells = new int[2];
  final int size;
  private int changes;

  Directory(int half, SysToken t) {
    history = PVec.create(t);
    size = 2 * half;
  }

  private static UUID newId() {
    return new UUID(1, 2);
  }

  @Mut
  void change() {
    changes++;
    cells[1]++;
  }

  PVec<Integer> history() {
    return history;
  }

  String show() {
    return changes + " " + cells[1] + " " + size;
  }
}
