package reflection;

import dev.intos.annotations.Persistent;

/** Its own constructor is straight, a subclass's is not. */
@Persistent
class Named {
  private final String name;

  Named(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }
}
