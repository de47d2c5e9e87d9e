package dev.intos.processor.effects;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Trusts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.model.Body;
import java.util.Set;

/** Whether {@code @Trusted} around some code ends the chains that lead through it. */
final class Ends {
  /** A trusted lock, or a trusted call of one, is none to those who call. */
  static final Set<Code> LOCKS = Set.of(Code.R5_LOCK, Code.R5_CALL);

  static final Set<Code> OUTSIDE = Set.of(Code.R4_INSIDE);

  static final Set<Code> UNKNOWN = Set.of(Code.X_UNKNOWN_CALL, Code.R5_CALL);

  private final Trusts trusts;

  Ends(Marks marks) {
    this.trusts = new Trusts(marks);
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
