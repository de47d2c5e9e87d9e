package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.facts.Outside;
import dev.intos.processor.flow.Context;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/**
 * R5.LOCK: a lock is taken, given back or waited for where a transaction runs. Locks reached
 * through calls are R5.CALL, synchronized methods {@link SynchronizedContext}.
 *
 * <p>The effect of a system call is no part of the transaction's memory and may wait, but the
 * program's own locks are refused there as well: the transaction is held open meanwhile.
 */
final class LockInTransaction implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (!site.context().isTransaction() && site.context() != Context.EFFECT) return;
    if (op instanceof Op.Monitor monitor && monitor.enter()) {
      site.report(Code.R5_LOCK, op.tree(), "a synchronized block");
    } else if (op instanceof Op.Call call && locks(call, site) && !isTakenHere(call, site)) {
      boolean waits = site.flow().world().library().onlyWaits(call.method());
      Code code = waits ? Code.R5_LOCK_WAIT : Code.R5_LOCK;
      site.report(code, op.tree(), Describe.of(call.method()));
    }
  }

  private static boolean locks(Op.Call call, Site site) {
    World world = site.flow().world();
    TypeMirror receiver = call.receiver() == null ? null : call.receiver().type();
    if (world.marks().outside(call.method(), receiver) == Outside.LOCK) return true;
    if (!world.library().isLockOperation(call.method(), receiver)) return false;
    return site.context() != Context.EFFECT || !world.library().onlyWaits(call.method());
  }

  /**
   * Whether a try statement gives back what it has taken itself: that is one fault, where it took.
   */
  private static boolean isTakenHere(Op.Call call, Site site) {
    return call.implicit()
        && call.receiver() != null
        && isOfLock(call.receiver(), site, new HashSet<>());
  }

  /** Whether something comes of the operation of a lock, which is reported. */
  private static boolean isOfLock(Operand value, Site site, Set<Slot> seen) {
    List<Op> sources = site.flow().analysis().defUse().definitions(value.slot());
    return seen.add(value.slot())
        && !sources.isEmpty()
        && sources.stream().allMatch(op -> isOfLock(op, site, seen));
  }

  private static boolean isOfLock(Op op, Site site, Set<Slot> seen) {
    if (op instanceof Op.Assign assign) return isOfLock(assign.source(), site, seen);
    if (!(op instanceof Op.Call call)) return false;
    if (locks(call, site)) return isIn(call, site.flow().body());
    return call.receiver() != null && isOfLock(call.receiver(), site, seen);
  }

  private static boolean isIn(Op op, Body body) {
    return body.blocks().stream().anyMatch(block -> block.ops().contains(op));
  }
}
