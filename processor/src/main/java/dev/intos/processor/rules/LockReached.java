package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.effects.Chain;
import dev.intos.processor.effects.Effect;
import dev.intos.processor.effects.Effects;
import dev.intos.processor.flow.Context;
import dev.intos.processor.model.Op;

/**
 * R5.CALL: a call in a transaction that reaches a lock operation. In the effect of a system call
 * only the program's own locks count.
 */
final class LockReached implements OperationRule {
  private final Effects effects;

  LockReached(Effects effects) {
    this.effects = effects;
  }

  @Override
  public void check(Op op, Site site) {
    boolean inEffect = site.context() == Context.EFFECT;
    if (!inEffect && !site.context().isTransaction()) return;
    Effect lock = inEffect ? Effect.OWN_LOCK : Effect.LOCK;
    // A call that is marked itself is refused for its mark, whatever its body does.
    if (!inEffect
        && effects.find(Effect.OUTSIDE, op, site.body()).filter(Chain::isDirect).isPresent()) {
      return;
    }
    effects
        .find(lock, op, site.body())
        .filter(chain -> !chain.isDirect())
        .map(Chain::toString)
        .ifPresent(chain -> site.report(Code.R5_CALL, op.tree(), chain));
  }
}
