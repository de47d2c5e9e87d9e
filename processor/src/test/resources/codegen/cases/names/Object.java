package names;

import dev.intos.annotations.Persistent;

/** And its codec is written in terms of the other one. */
@Persistent
class Object {
  private Override Codec;

  @Persistent
  private static class Override {}
}
