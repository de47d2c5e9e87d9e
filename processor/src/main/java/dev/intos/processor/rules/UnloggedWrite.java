package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.Use;
import dev.intos.processor.flow.FlowSite;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reports R1.UNLOGGED: a write through a borrow that was not journaled for writing. */
final class UnloggedWrite implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (op instanceof Op.PutField put) {
      World world = site.flow().world();
      boolean persistent = put.object() != null && world.isPersistentMember(put.field());
      if (persistent && !isOfVolatileHelper(put, world)) written(put.object(), put.tree(), site);
    } else if (op instanceof Op.PutElement put) {
      if (World.isPrimitiveArray(put.array().type())) written(put.array(), put.tree(), site);
    } else if (op instanceof Op.Call call) {
      call(call, site);
    } else if (op instanceof Op.NewObject made && made.constructor() != null) {
      arguments(made.constructor(), made.arguments(), site);
    } else if (op instanceof Op.Return returned) {
      returned(returned, site);
    }
  }

  /**
   * Whether an instance of an inner class keeps a value in a field of its own: only its outer
   * object is in persistent memory, and it is over with the transaction itself.
   */
  private static boolean isOfVolatileHelper(Op.PutField put, World world) {
    TypeElement owner = (TypeElement) put.field().getEnclosingElement();
    return !world.persistent().isPersistentClass(owner) && world.isHarmless(put.field().asType());
  }

  private static void written(Operand object, Tree at, Site site) {
    if (site.flow().isReadOnly(object)) {
      site.report(Code.R1_UNLOGGED, at, Describe.of(object));
    }
  }

  private static void call(Op.Call call, Site site) {
    FlowSite flow = site.flow();
    Marks marks = flow.world().marks();
    Operand receiver = call.receiver();
    boolean changes =
        receiver != null
            && marks.isMut(call.method())
            && (flow.world().persistent().isBorrowType(receiver.type())
                || flow.world().mayHidePersistent(World.owner(call.method()).asType()));
    if (changes) written(receiver, call.tree(), site);
    boolean through =
        receiver != null
            && flow.world().isJdk(call.method())
            && flow.world().library().writesThrough(call.method());
    if (through) written(receiver, call.tree(), site);
    arguments(call.method(), call.arguments(), site);
  }

  private static void arguments(ExecutableElement callee, List<Operand> arguments, Site site) {
    World world = site.flow().world();
    LibraryFacts library = world.library();
    for (int i = 0; i < arguments.size() && i < callee.getParameters().size(); i++) {
      boolean mut = world.marks().isMut(callee.getParameters().get(i));
      Operand argument = arguments.get(i);
      boolean writes =
          world.isJdk(callee)
              && World.isPrimitiveArray(argument.type())
              && writesInto(callee, i, arguments.size(), library);
      if (mut || writes) written(argument, argument.tree(), site);
    }
  }

  private static boolean writesInto(
      ExecutableElement callee, int index, int count, LibraryFacts library) {
    if (library.use(callee, index).kind() == Use.Kind.WRITES) return true;
    for (int i = 0; i < count && i < callee.getParameters().size(); i++) {
      if (library.use(callee, i).target().argument() == index) return true;
    }
    return false;
  }

  /** A method marked {@code @Mut} promises that what it returns may be written. */
  private static void returned(Op.Return op, Site site) {
    Body body = site.body();
    if (op.value() == null || body.method() == null) return;
    TypeMirror type = body.result();
    World world = site.flow().world();
    boolean lends = world.persistent().isBorrowType(type) || World.isPrimitiveArray(type);
    boolean broken =
        lends && promisesMutable(body.method(), world) && site.flow().isReadOnly(op.value());
    if (broken) site.report(Code.R1_UNLOGGED_RETURN, op.tree(), Describe.of(op.value()));
  }

  /** Callers may know the method by the one that it overrides. */
  private static boolean promisesMutable(ExecutableElement method, World world) {
    return world.marks().isMut(method)
        || world.overrides().of(method).stream().anyMatch(world.marks()::isMut);
  }
}
