package dev.intos.processor.diagnostics;

import java.util.Set;

/**
 * Which codes are errors and which are warnings.
 *
 * <p>What is said of a code comes before what is said of its rule; what is said at all comes before
 * {@code strict}; an error before a warning.
 *
 * @param errors rules and codes that are to be errors
 * @param warnings rules and codes that are to be warnings
 * @param strict whether all of the family X are errors
 */
record Severities(Set<String> errors, Set<String> warnings, boolean strict) {
  static final Severities DEFAULTS = new Severities(Set.of(), Set.of(), false);

  boolean isError(Code code) {
    if (code.isFixed() || errors.contains(code.id())) return true;
    if (warnings.contains(code.id())) return false;
    if (errors.contains(code.rule())) return true;
    if (warnings.contains(code.rule())) return false;
    return strict || !code.isWarning();
  }
}
