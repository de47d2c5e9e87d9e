package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.flow.FlowSite;
import dev.intos.processor.flow.FunctionUse;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reports R1.OUTSIDE: a persistent object is used where no transaction is certainly running. */
final class AccessOutsideTransaction implements OperationRule {
  @Override
  public void check(Op op, Site site) {
    if (site.context().isTransaction()) return;
    if (op instanceof Op.GetField get) {
      object(get.object(), get.tree(), site);
    } else if (op instanceof Op.PutField put) {
      if (put.object() != null && site.flow().world().isPersistentMember(put.field())) {
        object(put.object(), put.tree(), site);
      }
    } else if (op instanceof Op.GetElement get) {
      array(get.array(), get.tree(), site);
    } else if (op instanceof Op.PutElement put) {
      array(put.array(), put.tree(), site);
    } else if (op instanceof Op.Compute compute && compute.isLength()) {
      array(compute.operands().get(0), compute.tree(), site);
    } else if (op instanceof Op.Concat concat) {
      for (Operand o : concat.operands()) asked(o, site);
    } else if (op instanceof Op.Call call) {
      call(call, site);
    } else if (op instanceof Op.NewObject made && made.constructor() != null) {
      arguments(made.constructor(), made, site);
    }
  }

  private static void object(Operand object, Tree at, Site site) {
    if (object == null) return;
    if (site.flow().isAccess(object)) report(object, at, site);
  }

  private static void array(Operand array, Tree at, Site site) {
    if (array != null
        && World.isPrimitiveArray(array.type())
        && site.flow().needsTransaction(array)) {
      report(array, at, site);
    }
  }

  private static void report(Operand object, Tree at, Site site) {
    String described = Describe.of(object);
    String what = described.startsWith("'") ? "persistent object " + described : described;
    site.report(Code.R1_OUTSIDE, at, what);
  }

  private static void call(Op.Call call, Site site) {
    FlowSite flow = site.flow();
    boolean identity = call.method().getSimpleName().contentEquals("getClass");
    if (!identity) object(call.receiver(), call.tree(), site);
    array(call.receiver(), call.tree(), site);
    runsMarkedFunction(call, site);
    runsFunction(call, site);
    World world = flow.world();
    boolean needsToken =
        call.method().getParameters().stream()
            .anyMatch(p -> world.persistent().isCapability(p.asType()));
    if (world.marks().isTransaction(call.method())
        && !needsToken
        && !world.isRuntime(call.method())) {
      site.report(Code.R1_OUTSIDE, call.tree(), "the transaction " + Describe.of(call.tree()));
    }
    if (world.isJdk(call.method())) {
      asked(call, site);
    } else {
      arguments(call, site);
    }
  }

  /** Borrow arguments of a method that is written to run inside a transaction. */
  private static void arguments(Op.Call call, Site site) {
    for (int i = 0; i < call.arguments().size(); i++) {
      argument(call.method(), i, call.arguments().get(i), call.tree(), site);
    }
  }

  private static void arguments(ExecutableElement constructor, Op.NewObject made, Site site) {
    if (made.arguments().size() != constructor.getParameters().size()) return;
    for (int i = 0; i < made.arguments().size(); i++) {
      argument(constructor, i, made.arguments().get(i), made.tree(), site);
    }
  }

  private static void argument(
      ExecutableElement callee, int index, Operand argument, Tree at, Site site) {
    if (index >= callee.getParameters().size()) return;
    VariableElement parameter = callee.getParameters().get(index);
    World world = site.flow().world();
    if (world.isRuntime(callee)) return;
    boolean lent =
        world.saysBorrow(parameter.asType())
            && world.saysBorrow(argument.type())
            && !world.marks().isOwned(parameter);
    boolean owned =
        callee.getKind() == ElementKind.CONSTRUCTOR
            && world.persistent().isPersistentClass(World.owner(callee));
    if (lent && !owned && site.flow().lendsOutside(argument)) report(argument, at, site);
  }

  /** The JDK calls {@code equals}, {@code hashCode}, {@code compareTo} or {@code toString}. */
  private static void asked(Op.Call call, Site site) {
    LibraryFacts library = site.flow().world().library();
    if (hasFunction(call, site)) return;
    Operand receiver = call.receiver();
    boolean asksReceiver =
        receiver != null
            && !isPipeline(call, site)
            && !library.asks(call.method(), LibraryFacts.RECEIVER, receiver.type()).isEmpty();
    if (asksReceiver) asked(receiver, site);
    for (int i = 0; i < call.arguments().size(); i++) {
      if (i >= call.method().getParameters().size()) return;
      if (!library.asks(call.method(), i).isEmpty()) asked(call.arguments().get(i), site);
    }
  }

  /** What a lazy pipeline asks was judged where its stages were made. */
  private static boolean isPipeline(Op.Call call, Site site) {
    LibraryFacts library = site.flow().world().library();
    boolean ends = call.target() == null || !isLazy(call.target().type(), library);
    return ends && isLazy(call.receiver().type(), library);
  }

  private static boolean isLazy(TypeMirror type, LibraryFacts library) {
    return type instanceof DeclaredType declared && library.isLazy(World.element(declared));
  }

  /** Whether a function is given that is asked in place of the elements. */
  private static boolean hasFunction(Op.Call call, Site site) {
    return call.arguments().stream()
        .anyMatch(a -> site.flow().analysis().functions().isFunctional(a.type()));
  }

  /** An object is asked, or the elements of a container are. */
  private static void asked(Operand object, Site site) {
    FlowSite flow = site.flow();
    boolean elements =
        flow.world().isHolder(object.type())
            && !World.isPrimitiveArray(object.type())
            && flow.lendsOutside(object);
    if (elements || flow.isAccess(object)) report(object, object.tree(), site);
  }

  /**
   * A function over borrows that stands elsewhere was judged as the code of a transaction: it is
   * run here, or handed to a callee that runs it on borrows.
   */
  private static void runsFunction(Op.Call call, Site site) {
    FlowSite flow = site.flow();
    if (flow.isOfElsewhere(call.receiver()) && isAbstract(call.method())) {
      for (Operand argument : call.arguments()) {
        if (flow.lendsOutside(argument) && flow.world().saysBorrow(argument.type())) {
          report(argument, call.tree(), site);
        }
      }
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      Operand function = call.arguments().get(i);
      if (flow.isOfElsewhere(function) && flow.isRunOnBorrows(call, i)) {
        report(function, function.tree(), site);
      }
    }
  }

  private static boolean isAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT);
  }

  /** A parameter marked {@code @Transaction} is run, or handed on to one that is not. */
  private static void runsMarkedFunction(Op.Call call, Site site) {
    if (isMarked(call.receiver(), site)) {
      site.report(
          Code.R1_OUTSIDE, call.tree(), "the transaction body " + Describe.of(call.receiver()));
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (!isMarked(call.arguments().get(i), site)) continue;
      FunctionUse use = site.flow().analysis().functions().of(call.method(), i, call.receiver());
      boolean fine =
          switch (use.kind()) {
            case TRANSACTION, VIEW, TRANSACTION_LATER, IGNORED -> true;
            default -> false;
          };
      if (!fine) {
        site.report(
            Code.R1_OUTSIDE,
            call.arguments().get(i).tree(),
            "the transaction body " + Describe.of(call.arguments().get(i)));
      }
    }
  }

  private static boolean isMarked(Operand function, Site site) {
    return site.flow().isTransactionBody(function);
  }
}
