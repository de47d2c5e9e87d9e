package dev.intos.examples.bank;

import dev.intos.annotations.Trusted;

/** Switches a rule off and does not say why. */
@Trusted(rules = "R5", because = "") // expect: T.REASON
class TrustMe {}
