package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.flow.Context;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Operand;

/** What the flow analysis knows where an operation happens; how a rule reports there. */
public interface Site {
  Body body();

  Context context();

  /** Whether the operand may be, or hold, a reference to a persistent object that is not fresh. */
  boolean isBorrow(Operand operand);

  /** Whether the operand may be a capability, valid or not. */
  boolean isCapability(Operand operand);

  /**
   * Reports a fault. The first report for an operation wins: rules are asked in the order of the
   * contract's precedence.
   */
  void report(Code code, Tree at, String... arguments);
}
