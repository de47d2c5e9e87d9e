package generics;

import dev.intos.annotations.Persistent;
import java.util.Optional;

@Persistent
record Couple<@Persistent A, @Persistent B extends Comparable<B>>(A a, B b, Optional<A> maybe) {}
