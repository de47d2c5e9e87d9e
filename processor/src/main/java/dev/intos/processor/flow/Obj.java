package dev.intos.processor.flow;

import dev.intos.processor.model.Body;
import javax.lang.model.type.TypeMirror;

/**
 * An object that the analysed code made or was given ownership of, named by where that happened. A
 * place in a loop makes many objects: the latest is one {@code Obj}, all earlier ones another
 * (recency abstraction), so that a moved object does not become fresh again with the next round.
 *
 * @param site the operation or parameter that made it
 * @param older whether this stands for the earlier objects of the site
 * @param kind what is known of it
 * @param type its type where it was made
 * @param region the transaction body in which it was made, null outside one
 */
record Obj(Object site, boolean older, Kind kind, TypeMirror type, Body region) {
  enum Kind {
    /** An instance of a persistent class. */
    PERSISTENT,
    /** An array. */
    ARRAY,
    /** A JDK object or program record that may hold borrows: it is reported where it leaves. */
    HOLDER,
    /** A lambda, method reference or instance of an anonymous or local class. */
    CLOSURE,
    /** Any other object. */
    VOLATILE
  }

  Obj asOlder() {
    return older ? this : new Obj(site, true, kind, type, region);
  }

  /** Sites are operations: compared by identity, since equal operations stand in many places. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Obj o
        && o.site == site
        && o.older == older
        && o.kind == kind
        && o.region == region;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(site) * 31 + (older ? 1 : 0);
  }
}
