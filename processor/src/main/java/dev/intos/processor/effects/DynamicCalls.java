package dev.intos.processor.effects;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the dynamic calls of a method in a class file stand for: those that javac writes. */
final class DynamicCalls {
  private final Universe universe;
  private final Klass owner;
  private final Code code;
  private final Klass object;

  /**
   * @param owner the class of the method
   * @param code the method's, to which steps are added
   */
  DynamicCalls(Universe universe, Klass owner, Code code) {
    this.universe = universe;
    this.owner = owner;
    this.code = code;
    this.object = universe.named("java.lang.Object");
  }

  /** A lambda or method reference, a method of a record, a concatenation, or what nobody knows. */
  void call(
      String name,
      Handle bootstrap,
      Object[] arguments,
      Type[] types,
      List<Var> captured,
      Var result) {
    if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        && arguments.length > 2
        && arguments[1] instanceof Handle handle
        && arguments[0] instanceof Type shape) {
      if (result.klass() != null) {
        Klass iface = result.klass();
        Function function = function(iface, name, shape, handle, types, captured);
        add(new Step.MakeFunction(result, function));
      }
    } else if (bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods")) {
      askComponents(name, arguments);
    } else if (bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")) {
      Method asked = universe.lookup(object, "toString", "()");
      for (Var part : captured) {
        if (part != null) add(new Step.Invoke(null, asked, false, part, List.of(), null));
      }
    } else if (result.klass() != null) {
      add(new Step.Foreign(result));
    }
  }

  private void add(Step step) {
    code.steps().add(step);
  }

  private Klass klass(Type type) {
    return universe.library().klass(type);
  }

  private static Var fresh(Klass klass) {
    return new Var("value", klass, null);
  }

  /** A record answers what it is asked by asking its components. */
  private void askComponents(String name, Object[] arguments) {
    Method asked = universe.find(object, name, name.equals("equals") ? 1 : 0);
    for (Object argument : arguments) {
      if (!(argument instanceof Handle getter) || asked == null) continue;
      Var part = fresh(klass(Type.getType(getter.getDesc())));
      if (part.klass() == null) continue;
      add(
          new Step.Load(
              part, universe.library().field(owner, getter.getName(), part.klass(), false)));
      List<Var> others = asked.name().equals("equals") ? List.of(part) : List.of();
      add(new Step.Invoke(null, asked, false, part, others, null));
    }
  }

  /** The code of a lambda or reference: the one call that it makes. */
  private Function function(
      Klass iface, String name, Type shape, Handle handle, Type[] types, List<Var> captured) {
    Var result = fresh(klass(shape.getReturnType()));
    Code body = new Code("", owner, null, null, result);
    body.setDeclaration(code.declaration());
    List<Var> all = new ArrayList<>();
    List<Var> kept = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      Var inside = new Var("captured", klass(types[i]), null);
      if (captured.get(i) != null) {
        add(new Step.Copy(inside, captured.get(i), false));
        kept.add(inside);
      }
      all.add(inside);
    }
    for (Type type : shape.getArgumentTypes()) {
      Var parameter = new Var("arg", klass(type), null);
      body.parameters().add(parameter);
      all.add(parameter);
    }
    Klass home = universe.named(Type.getObjectType(handle.getOwner()).getClassName());
    Method called =
        home == null
            ? null
            : universe.lookup(home, handle.getName(), LibraryReader.parameters(handle.getDesc()));
    if (called != null) invoke(body, called, handle.getTag(), all);
    return new Function(iface, null, universe.find(iface, name, -1), body, kept);
  }

  private static void invoke(Code body, Method called, int tag, List<Var> all) {
    if (tag == Opcodes.H_NEWINVOKESPECIAL) {
      Var made = new Var("made", called.owner(), null);
      body.steps().add(new Step.Create(made, called.owner(), List.of()));
      body.steps().add(new Step.Invoke(made, called, true, made, all, null));
      body.steps().add(new Step.Copy(body.result(), made, false));
      return;
    }
    boolean isStatic = tag == Opcodes.H_INVOKESTATIC;
    if (!isStatic && all.isEmpty()) return;
    boolean exact = isStatic || tag == Opcodes.H_INVOKESPECIAL || called.isExact();
    Var receiver = isStatic ? null : all.get(0);
    List<Var> arguments = isStatic ? all : all.subList(1, all.size());
    if (!exact && receiver.klass() == null) return;
    body.steps().add(new Step.Invoke(body.result(), called, exact, receiver, arguments, null));
  }
}
