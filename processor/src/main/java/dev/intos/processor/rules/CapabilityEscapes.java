package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** Reports R2.HANDLE: a capability leaves the code that its transaction runs. */
final class CapabilityEscapes implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (op instanceof Op.PutField put) {
      if (!isComponent(put)) left(put.value(), put.tree(), site);
    } else if (op instanceof Op.PutElement put) {
      left(put.value(), put.tree(), site);
    } else if (op instanceof Op.NewArray made) {
      for (Operand element : made.elements()) left(element, made.tree(), site);
    } else if (op instanceof Op.Return returned) {
      left(returned.value(), returned.tree(), site);
    } else if (op instanceof Op.Throw thrown) {
      left(thrown.value(), thrown.tree(), site);
    } else if (op instanceof Op.Call call) {
      if (!site.flow().isSeenFunction(call)) {
        arguments(call.method(), call.arguments(), call.target(), call.tree(), site);
      }
    } else if (op instanceof Op.NewObject made) {
      if (made.constructor() != null) {
        arguments(made.constructor(), made.arguments(), null, made.tree(), site);
      }
      boolean captures =
          made.anonymous() != null && !site.flow().analysis().contexts().isAtOnce(made);
      if (captures) captured(made.anonymous().captured(), made.tree(), site);
    } else if (op instanceof Op.Closure closure) {
      boolean atOnce = site.flow().analysis().contexts().isAtOnce(closure.body());
      if (!atOnce) captured(closure.body().captured(), closure.tree(), site);
    } else if (op instanceof Op.DeclareClass local && local.declared() != null) {
      boolean atOnce = site.flow().analysis().contexts().isAtOnce(local.declared());
      if (!atOnce) captured(local.declared().captured(), local.tree(), site);
    }
  }

  /** What a record is made of was handed over where it is made. */
  private static boolean isComponent(Op.PutField put) {
    return put.object() != null
        && put.field().getEnclosingElement().getKind() == ElementKind.RECORD;
  }

  private static void left(Operand value, Tree at, Site site) {
    if (value != null && site.isCapability(value)) {
      site.report(Code.R2_HANDLE, at, Describe.of(value));
    }
  }

  private static void captured(Collection<Slot> slots, Tree at, Site site) {
    for (Slot slot : slots) {
      if (site.flow().isCapability(slot)) {
        site.report(Code.R2_HANDLE, at, Describe.captured(slot, at));
        return;
      }
    }
  }

  private static void arguments(
      ExecutableElement callee, List<Operand> arguments, Slot result, Tree at, Site site) {
    for (int i = 0; i < arguments.size() && i < callee.getParameters().size(); i++) {
      Operand argument = arguments.get(i);
      boolean stays =
          site.flow().isClosure(argument) || site.flow().takesCapability(callee, i, result);
      if (!stays) left(argument, at, site);
    }
  }
}
