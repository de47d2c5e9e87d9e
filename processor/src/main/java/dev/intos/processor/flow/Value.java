package dev.intos.processor.flow;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a slot may hold: a set of possibilities. The lattice is the powerset of {@link Bit}s,
 * objects and objects that something was read out of; join is union, so more possibilities never
 * make a faulty program pass.
 *
 * @param bits possibilities that are no objects of this body
 * @param objects the objects that it may be, or be a view of
 * @param partOf the fresh objects that it may have been read out of
 */
record Value(int bits, Set<Obj> objects, Set<Obj> partOf) {
  /** A possibility. */
  enum Bit {
    /** A read-only borrow, or something that holds one. */
    READ_ONLY,
    /** A mutable borrow, or something that holds one. */
    MUTABLE,
    /** An array that a caller lends for writing; the caller answers for the transaction. */
    LENT,
    /** {@code this} of a persistent class, or read out of it, read-only. */
    OWN_READ_ONLY,
    /** {@code this} of a persistent class, or read out of it, mutable. */
    OWN_MUTABLE,
    NULL,
    /** A volatile object that was there before, or may outlive the transaction. */
    OUTER,
    /** A volatile object out of a field, or captured: state that a transaction may not change. */
    STATE,
    /** A capability that a transaction gave. */
    CAPABILITY,
    /** A capability of unknown origin. */
    FORGED,
    /** A capability that was given away, which was reported: it is neither good nor forged. */
    SPENT,
    /** A function that runs as a transaction only. */
    BODY,
    /** The result of something already reported: nothing more is said of it. */
    REPORTED;

    final int mask = 1 << ordinal();
  }

  static final int READ_ONLY_BITS = Bit.READ_ONLY.mask | Bit.OWN_READ_ONLY.mask;
  static final int OWN_BITS = Bit.OWN_READ_ONLY.mask | Bit.OWN_MUTABLE.mask;
  static final int BORROW_BITS =
      READ_ONLY_BITS | Bit.MUTABLE.mask | Bit.OWN_MUTABLE.mask | Bit.LENT.mask;

  /** A value, a handle, or an object that nothing else can reach. */
  static final Value PLAIN = new Value(0, Set.of(), Set.of());

  static Value of(Bit... bits) {
    int mask = 0;
    for (Bit bit : bits) mask |= bit.mask;
    return new Value(mask, Set.of(), Set.of());
  }

  static Value of(Obj object) {
    return new Value(0, Set.of(object), Set.of());
  }

  static Value bits(int bits) {
    return bits == 0 ? PLAIN : new Value(bits, Set.of(), Set.of());
  }

  boolean has(Bit bit) {
    return (bits & bit.mask) != 0;
  }

  boolean hasAny(int mask) {
    return (bits & mask) != 0;
  }

  /** Whether it may be something else than a capability that a transaction gave. */
  boolean isForged() {
    return hasAny(Bit.NULL.mask | Bit.FORGED.mask) || !hasAny(Bit.CAPABILITY.mask | Bit.SPENT.mask);
  }

  /** Whether it is certainly a function written in the program: what it holds, it captured. */
  boolean isClosure() {
    return !hasAny(BORROW_BITS)
        && !objects.isEmpty()
        && objects.stream().allMatch(o -> o.kind() == Obj.Kind.CLOSURE);
  }

  /** Whether it is no more than the result of something already reported. */
  boolean isReported() {
    return (bits & ~Bit.NULL.mask) == Bit.REPORTED.mask && objects.isEmpty() && partOf.isEmpty();
  }

  Value with(Bit bit) {
    return has(bit) ? this : new Value(bits | bit.mask, objects, partOf);
  }

  Value without(int mask) {
    return (bits & mask) == 0 ? this : new Value(bits & ~mask, objects, partOf);
  }

  /** Without what it may be a part of. */
  Value objectsOnly() {
    return new Value(bits, objects, Set.of());
  }

  Value join(Value other) {
    if (this == other || other == PLAIN) return this;
    if (this == PLAIN) return other;
    return new Value(bits | other.bits, union(objects, other.objects), union(partOf, other.partOf));
  }

  static <T> Set<T> union(Set<T> one, Set<T> other) {
    if (one.containsAll(other)) return one;
    if (other.containsAll(one)) return other;
    Set<T> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** Every mention of the site's latest object now means an earlier one. */
  Value aged(Obj latest) {
    if (!objects.contains(latest) && !partOf.contains(latest)) return this;
    return new Value(bits, aged(objects, latest), aged(partOf, latest));
  }

  private static Set<Obj> aged(Set<Obj> in, Obj latest) {
    if (!in.contains(latest)) return in;
    Set<Obj> out = new LinkedHashSet<>(in);
    out.remove(latest);
    out.add(latest.asOlder());
    return out;
  }
}
