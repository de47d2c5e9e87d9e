package dev.intos.processor.rules;

import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.flow.DefUse;
import dev.intos.processor.flow.FlowSite;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What in an operation is nondeterministic. A stream that was made of one into memory is innocent,
 * also through wrappers and locals, and so is a clock that stands still.
 */
final class Sources {
  private final LibraryFacts library;
  private final DefUse defUse;

  Sources(FlowSite flow) {
    this.library = flow.world().library();
    this.defUse = flow.analysis().defUse();
  }

  /** Where an operand comes from: what assigns its slot. */
  List<Op> of(Operand operand) {
    return defUse.definitions(operand.slot());
  }

  /** What is nondeterministic in a call or the making of an object, or null. */
  String why(Op op) {
    if (op instanceof Op.NewObject made && made.constructor() != null) {
      return library.nondeterminism(made.constructor(), null);
    }
    if (!(op instanceof Op.Call call)) return null;
    Operand receiver = call.receiver();
    String why = library.nondeterminism(call.method(), receiver == null ? null : receiver.type());
    if (why == null) return null;
    if (receiver != null && isHarmless(receiver, new HashSet<>())) return null;
    return call.arguments().stream().anyMatch(this::standsStill) ? null : why;
  }

  boolean isWrapper(TypeMirror type) {
    TypeElement element = element(type);
    return element != null && library.isStreamWrapper(element);
  }

  /** Whether a clock that is given to a call is known to stand still. */
  private boolean standsStill(Operand clock) {
    List<Op> sources = of(clock);
    return !sources.isEmpty() && sources.stream().allMatch(this::isDeterministicCall);
  }

  private boolean isDeterministicCall(Op op) {
    if (op instanceof Op.Assign assign) return standsStill(assign.source());
    return op instanceof Op.Call call && library.makesDeterministic(call.method());
  }

  /** Whether all that the stream or clock can be is known, and leads nowhere out of memory. */
  private boolean isHarmless(Operand stream, Set<Slot> seen) {
    if (isInMemory(stream.type()) || !seen.add(stream.slot())) return true;
    List<Op> sources = of(stream);
    return !sources.isEmpty() && sources.stream().allMatch(op -> isHarmlessSource(op, seen));
  }

  private boolean isHarmlessSource(Op op, Set<Slot> seen) {
    if (op instanceof Op.Assign assign) return isHarmless(assign.source(), seen);
    if (op instanceof Op.Cast cast) return isHarmless(cast.source(), seen);
    if (op instanceof Op.Constant constant) return constant.isNull();
    if (op instanceof Op.Call call) return library.makesDeterministic(call.method());
    if (!(op instanceof Op.NewObject made)) return false;
    if (isInMemory(made.type())) return true;
    return isWrapper(made.type())
        && why(op) == null
        && made.arguments().stream().allMatch(a -> !isStream(a) || isHarmless(a, seen));
  }

  private boolean isStream(Operand argument) {
    TypeElement type = element(argument.type());
    return type != null && library.isStream(type);
  }

  private boolean isInMemory(TypeMirror type) {
    TypeElement element = element(type);
    return element != null && library.isInMemory(element);
  }

  private static TypeElement element(TypeMirror type) {
    return type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
  }
}
