package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.diagnostics.Trusts;
import dev.intos.processor.facts.Trust;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Position;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Element;

/**
 * T.REASON: a {@code @Trusted} without a reason, without a rule or with an unknown one; each one
 * where the build forbids them.
 */
final class TrustWithoutReason implements DeclarationRule {
  private final Trees trees;
  private final Trusts trusts;
  private final boolean forbidden;

  TrustWithoutReason(Trees trees, Trusts trusts, boolean forbidden) {
    this.trees = trees;
    this.trusts = trusts;
    this.forbidden = forbidden;
  }

  @Override
  public void check(ClassModel declared, Consumer<Finding> findings) {
    trusts.in(declared).forEach((element, trust) -> check(declared, element, trust, findings));
  }

  private void check(
      ClassModel declared, Element element, Trust trust, Consumer<Finding> findings) {
    String fault =
        Trusts.fault(trust)
            .orElse(forbidden ? "this build forbids it with -Aintos.trusted=forbid" : null);
    if (fault == null) return;
    Tree at = trees.getTree(element, trust.mirror());
    Position position = new Position(declared.unit(), at == null ? declared.tree() : at);
    findings.accept(new Finding(Code.T_REASON, position, element, List.of(fault)));
  }
}
