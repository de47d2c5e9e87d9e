package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Use;
import dev.intos.processor.flow.FlowSite;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;

/**
 * Reports R2.STORE: a borrow is stored where it outlives the transaction, or gets a second owner in
 * a persistent object.
 */
final class BorrowStored implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (op instanceof Op.PutField put) {
      if (site.isBorrow(put.value()) && !isComponent(put, site)) {
        report(put.value(), put.tree(), site);
      }
    } else if (op instanceof Op.PutElement put) {
      boolean leaves = site.isBorrow(put.value()) && site.flow().outlives(put.array());
      if (leaves) report(put.value(), put.tree(), site);
    } else if (op instanceof Op.Call call && site.flow().world().isJdk(call.method())) {
      jdk(call, site);
    }
  }

  /** A volatile record may hold a borrow: it is reported where it leaves. */
  private static boolean isComponent(Op.PutField put, Site site) {
    return put.object() != null
        && put.field().getEnclosingElement().getKind() == ElementKind.RECORD
        && !site.flow().world().isPersistentMember(put.field());
  }

  private static void jdk(Op.Call call, Site site) {
    FlowSite flow = site.flow();
    World world = flow.world();
    for (int i = 0; i < call.arguments().size() && i < call.method().getParameters().size(); i++) {
      Operand argument = call.arguments().get(i);
      Use use = world.library().use(call.method(), i, argument.type());
      if (use.kind() == Use.Kind.LOOKS || use.kind() == Use.Kind.WRITES) continue;
      boolean borrow = use.kind().isRun() ? flow.mayReturnBorrow(call, i) : site.isBorrow(argument);
      if (borrow && leaves(call, use, site)) report(argument, call.tree(), site);
    }
    int filled = world.library().filled(call.method());
    if (filled >= 0 && collectsBorrows(call, site) && flow.mayReturnForeign(call, filled)) {
      boolean stream = call.receiver() != null;
      String what = stream ? Describe.of(call.receiver()) : "what is collected";
      site.report(Code.R2_STORE, call.tree(), what);
    }
    int receiverUse = LibraryFacts.RECEIVER;
    Use out = world.library().use(call.method(), receiverUse);
    boolean copiedOut =
        call.receiver() != null
            && out.target().argument() >= 0
            && site.isBorrow(call.receiver())
            && flow.outlives(call.arguments().get(out.target().argument()));
    if (copiedOut) report(call.receiver(), call.tree(), site);
  }

  /** Whether a stream, or the one that a collector is for, may have borrows among its elements. */
  private static boolean collectsBorrows(Op.Call call, Site site) {
    if (call.receiver() != null) return site.isBorrow(call.receiver());
    return site.context().isTransaction()
        && call.instantiated().getReturnType() instanceof DeclaredType collector
        && !collector.getTypeArguments().isEmpty()
        && !site.flow().world().isHarmless(collector.getTypeArguments().get(0));
  }

  private static boolean leaves(Op.Call call, Use use, Site site) {
    FlowSite flow = site.flow();
    boolean receiver =
        use.target().receiver() && call.receiver() != null && flow.outlives(call.receiver());
    int other = use.target().argument();
    boolean argument =
        other >= 0 && other < call.arguments().size() && flow.outlives(call.arguments().get(other));
    return receiver || argument;
  }

  private static void report(Operand value, Tree at, Site site) {
    site.report(Code.R2_STORE, at, Describe.of(value));
  }
}
