package dev.intos.processor.rules;

import dev.intos.processor.model.Op;

/**
 * Judges one operation where it happens. Rules are stateless and do not print: they report through
 * the site.
 */
interface OperationRule {
  void check(Op op, Site site);
}
