package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.facts.Use;
import dev.intos.processor.flow.FlowSite;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Reports R2.LEAK: a borrow is passed to code that could keep it. */
final class BorrowLeaked implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (op instanceof Op.Call call) {
      if (isUnseenFunction(call, site)) {
        for (Operand argument : call.arguments()) report(argument, call.tree(), site);
      } else if (!isSeenFunction(call, site)) {
        arguments(call.method(), call.arguments(), call.tree(), site);
      }
    } else if (op instanceof Op.NewObject made && made.constructor() != null) {
      World world = site.flow().world();
      boolean holds = World.isRecord(made.type()) && !world.persistent().isBorrowType(made.type());
      if (!holds && made.arguments().size() == made.constructor().getParameters().size()) {
        arguments(made.constructor(), made.arguments(), made.tree(), site);
      }
    }
  }

  private static void report(Operand value, Tree at, Site site) {
    if (site.isBorrow(value)) site.report(Code.R2_LEAK, at, Describe.of(value));
  }

  private static boolean isFunctionCall(Op.Call call, Site site) {
    return call.receiver() != null
        && call.method().getModifiers().contains(Modifier.ABSTRACT)
        && !site.flow().world().persistent().isBorrowType(call.receiver().type())
        && site.flow().analysis().functions().isFunctional(call.receiver().type());
  }

  private static boolean isSeenFunction(Op.Call call, Site site) {
    return isFunctionCall(call, site) && site.flow().isSeen(call.receiver());
  }

  private static boolean isUnseenFunction(Op.Call call, Site site) {
    return isFunctionCall(call, site)
        && !site.flow().isSeen(call.receiver())
        && site.flow().world().isJdk(call.method());
  }

  private static void arguments(
      ExecutableElement callee, List<Operand> arguments, Tree at, Site site) {
    for (int i = 0; i < arguments.size() && i < callee.getParameters().size(); i++) {
      if (keeps(callee, i, arguments.get(i), site)) report(arguments.get(i), at, site);
    }
  }

  private static boolean keeps(ExecutableElement callee, int index, Operand argument, Site site) {
    FlowSite flow = site.flow();
    World world = flow.world();
    if (world.isRuntime(callee) || flow.takesOwnership(callee, index)) return false;
    if (world.isJdk(callee)) {
      return world.library().use(callee, index, argument.type()).kind() == Use.Kind.KEEPS;
    }
    TypeMirror type = callee.getParameters().get(index).asType();
    if (World.isPrimitiveArray(type)) {
      return !world.marks().isMut(callee.getParameters().get(index))
          && !flow.analysis().arrays().onlyReads(callee, index);
    }
    if (flow.analysis().functions().of(callee, index, null).isAtOnce()) return false;
    return !world.persistent().isBorrowType(type)
        && !(world.isHolder(type) && world.persistent().mentionsBorrow(type));
  }
}
