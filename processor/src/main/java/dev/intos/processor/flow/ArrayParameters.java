package dev.intos.processor.flow;

import dev.intos.processor.facts.Use;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Slot;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/** Which array parameters of the program's static, private and final methods are only read. */
public final class ArrayParameters {
  private final World world;
  private final DefUse defUse;
  private final Map<Slot, Boolean> known = new HashMap<>();

  ArrayParameters(World world, DefUse defUse) {
    this.world = world;
    this.defUse = defUse;
  }

  public boolean onlyReads(ExecutableElement method, int index) {
    Body body = world.program().bodyOf(method);
    if (body == null || !World.isExact(method) || index >= body.parameters().size()) return false;
    Slot parameter = body.parameters().get(index);
    return World.isPrimitiveArray(parameter.type()) && onlyReads(parameter);
  }

  private boolean onlyReads(Slot array) {
    Boolean before = known.putIfAbsent(array, true);
    if (before != null) return before;
    boolean result = defUse.uses(array).stream().allMatch(use -> reads(array, use));
    if (!result) known.values().removeIf(assumed -> assumed);
    known.put(array, result);
    return result;
  }

  private boolean reads(Slot array, DefUse.Use use) {
    if (use.body() != array.body()) return false;
    return switch (use.role()) {
      case READ, OPERAND, RECEIVER -> true;
      case SOURCE -> use.op() instanceof Op.Assign a && onlyReads(a.target());
      case ARGUMENT ->
          use.op() instanceof Op.Call call
              && (onlyReads(call.method(), use.index())
                  || world.isJdk(call.method())
                      && world.library().use(call.method(), use.index(), array.type()).kind()
                          == Use.Kind.LOOKS);
      case STORED, ELEMENT, WRITTEN, RETURNED, THROWN -> false;
    };
  }
}
