package dev.intos.processor.effects;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.Trust;
import dev.intos.processor.model.Body;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** Whether {@code @Trusted} around some code ends the chains that lead through it. */
final class Ends {
  private static final Set<String> KNOWN = known();

  private final Marks marks;

  Ends(Marks marks) {
    this.marks = marks;
  }

  private static Set<String> known() {
    Set<String> names = new HashSet<>();
    for (Code code : Code.values()) {
      names.add(code.id());
      names.add(code.rule());
    }
    return names;
  }

  /** Whether a declaration around the body is trusted with one of the rules or codes. */
  boolean isTrusted(Body body, Set<String> rules) {
    for (Element at = body.declaration(); at != null; at = at.getEnclosingElement()) {
      if (covers(at, rules)) return true;
    }
    Body around = body;
    while (around.isClosure()) around = around.enclosing();
    Body outside = around.owner().enclosing();
    return outside != null && isTrusted(outside, rules);
  }

  /** A mark without a reason, or with a rule that does not exist, silences nothing. */
  private boolean covers(Element declaration, Set<String> rules) {
    Optional<Trust> trust = marks.trusted(declaration);
    return trust.isPresent()
        && !trust.get().because().isBlank()
        && KNOWN.containsAll(trust.get().rules())
        && trust.get().rules().stream().anyMatch(rules::contains);
  }
}
