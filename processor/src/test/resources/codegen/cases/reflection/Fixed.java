package reflection;

import dev.intos.annotations.Persistent;

@Persistent
final class Fixed extends Named {
  int n;

  Fixed() {
    super("fixed");
  }
}
