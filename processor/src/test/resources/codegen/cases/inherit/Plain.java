package inherit;

import dev.intos.annotations.Persistent;

@Persistent
class Plain {
  int a;
  final int[] cells = {0, 0};
}
