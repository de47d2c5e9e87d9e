package generics;

import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;
import java.util.Optional;

@Persistent
record Couple<@Persistent A, @Persistent B extends Number>(A a, B b, Optional<String> maybe) {
  Couple(@Owned A a, @Owned B b, Optional<String> maybe) {
    this.a = a;
    this.b = b;
    this.maybe = maybe;
  }
}
