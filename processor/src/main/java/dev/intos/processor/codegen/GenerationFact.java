package dev.intos.processor.codegen;

import java.util.Objects;
import javax.lang.model.element.Element;

/**
 * Something about generated code that its user should know. The generators don't word or report it.
 *
 * @param kind what it is
 * @param element what it is about, and where to report it
 */
public record GenerationFact(Kind kind, Element element) {
  /** The kinds of facts, each with what its element is. */
  public enum Kind {
    /**
     * A final field that its class's constructors do not assign straight from a parameter: the
     * codec sets it by reflection, of which JDK 26 warns and which later versions refuse (JEP 500).
     * A constructor that assigns every final field straight, private or not, avoids that.
     */
    FINAL_BY_REFLECTION,
    /**
     * A persistent class or a class with transactions whose generated class could not be made,
     * because the program has a class of that name.
     */
    NAME_TAKEN,
    /**
     * A persistent class, or one with transactions, whose module does not read the runtime: nothing
     * was generated. The module needs {@code requires dev.intos.runtime}.
     */
    RUNTIME_NOT_READ,
    /** A transaction that was left out: it takes a borrow, which does not exist outside of one. */
    SKIPPED_BORROW,
    /** A transaction that was left out: its signature names a type that only its class may name. */
    SKIPPED_HIDDEN_TYPE,
    /**
     * A transaction that was left out: without its capabilities it has the signature of another one
     * or of a method of {@code Object}.
     */
    SKIPPED_OVERLOAD,
    /** A transaction that was left out: it throws a {@code Throwable} that is no exception. */
    SKIPPED_THROWABLE
  }

  /** Checks that nothing is missing. */
  public GenerationFact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(element, "element");
  }
}
