package dev.intos.processor.effects;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Trusts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.model.Body;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Whether {@code @Trusted} around some code ends the chains that lead through it. */
final class Ends {
  /** A trusted lock, or a trusted call of one, is none to those who call. */
  static final Set<Code> LOCKS = Set.of(Code.R5_LOCK, Code.R5_CALL);

  static final Set<Code> OUTSIDE = Set.of(Code.R4_INSIDE);

  static final Set<Code> UNKNOWN = Set.of(Code.X_UNKNOWN_CALL, Code.R5_CALL);

  private final Trusts trusts;
  private final Predicate<TypeElement> verified;

  /**
   * @param verified the classes of dependencies whose {@code @Trusted} counts
   */
  Ends(Marks marks, Predicate<TypeElement> verified) {
    this.trusts = new Trusts(marks);
    this.verified = verified;
  }

  /** Whether a declaration around code of a class file is trusted past one of the codes. */
  boolean isTrusted(dev.intos.processor.effects.Code library, Set<Code> codes) {
    Element declaration = library.declaration();
    if (codes.stream().noneMatch(code -> trusts.covers(declaration, code))) return false;
    Element at = declaration;
    while (!(at instanceof TypeElement)) at = at.getEnclosingElement();
    return verified.test((TypeElement) at);
  }

  /** Whether a declaration around the body is trusted past one of the codes. */
  boolean isTrusted(Body body, Set<Code> codes) {
    for (Code code : codes) {
      if (trusts.covers(body.declaration(), code)) return true;
    }
    Body around = body;
    while (around.isClosure()) around = around.enclosing();
    Body outside = around.owner().enclosing();
    return outside != null && isTrusted(outside, codes);
  }
}
