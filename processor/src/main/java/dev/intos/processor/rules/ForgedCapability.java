package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reports R1.FORGED and R4.FORGED: a capability is used that no transaction gave. */
final class ForgedCapability implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (op instanceof Op.Call call) {
      check(call.method(), call.instantiated(), call.arguments(), site);
    } else if (op instanceof Op.NewObject made && made.constructor() != null) {
      check(made.constructor(), made.instantiated(), made.arguments(), site);
    }
  }

  private static void check(
      ExecutableElement callee, ExecutableType called, List<Operand> arguments, Site site) {
    World world = site.flow().world();
    for (int i = 0; i < arguments.size(); i++) {
      TypeMirror type = world.capabilityOf(callee, called, i);
      if (type == null || !site.flow().isForged(arguments.get(i))) continue;
      Code code = world.persistent().isJournal(type) ? Code.R1_FORGED : Code.R4_FORGED;
      site.report(code, arguments.get(i).tree(), Describe.of(arguments.get(i)));
    }
  }
}
