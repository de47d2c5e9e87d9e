package dev.intos.processor.flow;

import dev.intos.processor.facts.Use;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Slot;
import javax.lang.model.element.ExecutableElement;

/** Which array parameters of the program's static, private and final methods are only read. */
public final class ArrayParameters {
  private final World world;
  private final DefUse defUse;
  private final Functions functions;
  private final Recursion<Slot> known = new Recursion<>(true);

  ArrayParameters(World world, DefUse defUse, Functions functions) {
    this.world = world;
    this.defUse = defUse;
    this.functions = functions;
  }

  public boolean onlyReads(ExecutableElement method, int index) {
    Body body = world.program().bodyOf(method);
    if (body == null || !World.isExact(method) || index >= body.parameters().size()) return false;
    Slot parameter = body.parameters().get(index);
    return World.isPrimitiveArray(parameter.type()) && onlyReads(parameter);
  }

  private boolean onlyReads(Slot array) {
    return known.answer(array, a -> defUse.uses(a).stream().allMatch(use -> reads(a, use)));
  }

  private boolean reads(Slot array, DefUse.Use use) {
    if (!functions.isPartOf(use.body(), array.body())) return false;
    return switch (use.role()) {
      case READ, OPERAND, RECEIVER -> true;
      case SOURCE -> use.op() instanceof Op.Assign a && onlyReads(a.target());
      case ARGUMENT -> use.op() instanceof Op.Call call && reads(array, call, use.index());
      case STORED, ELEMENT, WRITTEN, RETURNED, THROWN -> false;
    };
  }

  private boolean reads(Slot array, Op.Call call, int index) {
    if (!world.isJdk(call.method())) return onlyReads(call.method(), index);
    Use use = world.library().use(call.method(), index, array.type());
    if (use.kind() == Use.Kind.LOOKS) return true;
    boolean isView = use.kind() == Use.Kind.RESULT && !use.target().receiver();
    return isView && isUsedUp(call.target());
  }

  /** Whether of a view of the array, such as a stream, only values get out. */
  private boolean isUsedUp(Slot view) {
    if (view == null || world.isHarmless(view.type())) return true;
    return defUse.uses(view).stream()
        .allMatch(
            use ->
                use.role() == DefUse.Role.RECEIVER
                    && use.op() instanceof Op.Call call
                    && world.isJdk(call.method())
                    && !world.library().writesThrough(call.method())
                    && isUsedUp(call.target()));
  }
}
