package trusted;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Persistent;
import dev.intos.annotations.Trusted;
import java.util.HashMap;
import java.util.Map;

/** What is trusted past Rule 3 is not stored. */
@Persistent
class Cache {
  private final String name;

  @Trusted(rules = "R3.FIELD", because = "only a cache of what is stored beside it")
  private final Map<String, Integer> known;

  @Trusted(rules = {"R1", "R3"}, because = "made anew by whoever misses it")
  transient Thread worker;

  int hits;

  Cache(String name, Map<String, Integer> known) {
    this.name = name;
    this.known = known;
  }

  /** What is not stored is null, of a type that tells the constructors apart. */
  Cache(String name, String other) {
    this(name, Map.of(other, 1));
  }

  static Cache named(String name) {
    return new Cache(name, new HashMap<>());
  }

  @Mut
  void hit() {
    hits++;
  }

  String show() {
    return name + hits + worker;
  }

  boolean isCold() {
    return known == null;
  }
}
