package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.effects.Effect;
import dev.intos.processor.effects.Effects;
import dev.intos.processor.model.Op;

/** X.UNKNOWN_CALL: a call in a transaction that runs, or reaches, a body that was not found. */
final class UnknownCallee implements OperationRule {
  private final Effects effects;

  UnknownCallee(Effects effects) {
    this.effects = effects;
  }

  @Override
  public void check(Op op, Site site) {
    if (!site.context().isTransaction()) return;
    effects
        .find(Effect.UNKNOWN, op, site.body())
        .ifPresent(chain -> site.report(Code.X_UNKNOWN_CALL, op.tree(), chain.toString()));
  }
}
