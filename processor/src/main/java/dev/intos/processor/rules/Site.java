package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.flow.Context;
import dev.intos.processor.flow.FlowSite;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Operand;

/** What the flow analysis knows where an operation happens; how a rule reports there. */
public interface Site {
  /** All that is known before the operation. */
  FlowSite flow();

  /**
   * Reports a fault. The first report for an operation wins: rules are asked in the order of
   * precedence.
   */
  void report(Code code, Tree at, String... arguments);

  default Body body() {
    return flow().body();
  }

  default Context context() {
    return flow().context();
  }

  /** Whether the operand may be, or hold, a reference to a persistent object that is not fresh. */
  default boolean isBorrow(Operand operand) {
    return flow().isBorrow(operand);
  }

  /** Whether the operand may be a capability, valid or not. */
  default boolean isCapability(Operand operand) {
    return flow().isCapability(operand);
  }
}
