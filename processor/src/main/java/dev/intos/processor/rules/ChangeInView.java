package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.effects.Effect;
import dev.intos.processor.effects.Effects;
import dev.intos.processor.flow.Context;
import dev.intos.processor.model.Op;

/**
 * R1.UNLOGGED in a {@code view}: a call that changes persistent memory, or reaches one that does.
 */
final class ChangeInView implements OperationRule {
  private final Effects effects;

  ChangeInView(Effects effects) {
    this.effects = effects;
  }

  @Override
  public void check(Op op, Site site) {
    if (site.context() != Context.VIEW) return;
    effects
        .find(Effect.CHANGE, op, site.body())
        .ifPresent(chain -> site.report(Code.R1_UNLOGGED_VIEW, op.tree(), chain.toString()));
  }
}
