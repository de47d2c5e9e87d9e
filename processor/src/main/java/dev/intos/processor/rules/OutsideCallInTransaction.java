package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.effects.Effect;
import dev.intos.processor.effects.Effects;
import dev.intos.processor.model.Op;

/** R4.INSIDE: a call in a transaction that is, or reaches, one that is marked outside-only. */
final class OutsideCallInTransaction implements OperationRule {
  private final Effects effects;

  OutsideCallInTransaction(Effects effects) {
    this.effects = effects;
  }

  @Override
  public void check(Op op, Site site) {
    if (!site.context().isTransaction()) return;
    effects
        .find(Effect.OUTSIDE, op, site.body())
        .ifPresent(chain -> site.report(Code.R4_INSIDE, op.tree(), chain.toString()));
  }
}
