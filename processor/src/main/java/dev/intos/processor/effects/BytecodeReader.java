package dev.intos.processor.effects;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads one method of a class file as {@link Code}.
 *
 * <p>The operand stack is followed instruction by instruction; where branches meet with something
 * on it, what lies there is joined.
 */
final class BytecodeReader extends MethodVisitor {
  private final Universe universe;
  private final Method method;
  private final Code code;
  private final Klass object;
  private final LocalVariables locals;
  private final Set<Label> handlers = new HashSet<>();
  private final Set<Label> passed = new HashSet<>();
  private final OperandStack stack;
  private final DynamicCalls dynamic;

  BytecodeReader(Universe universe, Method method, int access, String descriptor) {
    super(Opcodes.ASM9);
    this.universe = universe;
    this.method = method;
    this.object = universe.named("java.lang.Object");
    boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
    Var self = isStatic ? null : new Var("this", method.owner(), null);
    Klass result = klass(Type.getReturnType(descriptor));
    this.code =
        new Code(method.label(), method.owner(), null, self, new Var("result", result, null));
    this.stack = new OperandStack(object, code.steps());
    this.locals = new LocalVariables(object, code.steps());
    this.dynamic = new DynamicCalls(universe, method.owner(), code);
    code.setDeclaration(universe.library().declaration(method));
    code.setSynchronized((access & Opcodes.ACC_SYNCHRONIZED) != 0);
    int index = 0;
    if (!isStatic) locals.store(index++, self);
    for (Type type : Type.getArgumentTypes(descriptor)) {
      Var parameter = new Var("arg" + index, klass(type), null);
      code.parameters().add(parameter);
      if (parameter.klass() != null) locals.store(index, parameter);
      index += type.getSize();
    }
  }

  Code code() {
    return code;
  }

  private void add(Step step) {
    code.steps().add(step);
  }

  private Klass klass(Type type) {
    return universe.library().klass(type);
  }

  private Var fresh(Klass klass) {
    return new Var("value", klass, null);
  }

  private void pushResult(Type type, Var var) {
    if (type.getSort() == Type.VOID) return;
    if (type.getSize() == 2) stack.pushPlain(2);
    else stack.push(var);
  }

  private void copy(Var to, Var from) {
    if (to != null && from != null) add(new Step.Copy(to, from, false));
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    handlers.add(handler);
  }

  @Override
  public void visitLabel(Label label) {
    if (handlers.contains(label)) {
      Var thrown = fresh(universe.named("java.lang.Throwable"));
      add(new Step.Foreign(thrown));
      stack.handle(thrown);
      locals.handle();
    } else {
      stack.arrive(label);
      locals.arrive(label);
    }
    passed.add(label);
  }

  private void jump(Label label) {
    stack.jump(label);
    locals.jump(label, !passed.contains(label));
  }

  private void leave() {
    stack.leave();
    locals.leave();
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    switch (opcode) {
      case Opcodes.GOTO -> {
        jump(label);
        leave();
      }
      case Opcodes.JSR -> {
        stack.leave();
        locals.handle();
      }
      case Opcodes.IFEQ,
          Opcodes.IFNE,
          Opcodes.IFLT,
          Opcodes.IFGE,
          Opcodes.IFGT,
          Opcodes.IFLE,
          Opcodes.IFNULL,
          Opcodes.IFNONNULL -> {
        stack.pop();
        jump(label);
      }
      default -> {
        stack.pop();
        stack.pop();
        jump(label);
      }
    }
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    choose(other, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    choose(other, labels);
  }

  private void choose(Label other, Label[] labels) {
    stack.pop();
    jump(other);
    for (Label label : labels) jump(label);
    leave();
  }

  @Override
  public void visitVarInsn(int opcode, int index) {
    switch (opcode) {
      case Opcodes.ALOAD -> stack.push(locals.load(index));
      case Opcodes.ASTORE -> locals.store(index, stack.pop());
      case Opcodes.ILOAD, Opcodes.FLOAD -> stack.pushPlain(1);
      case Opcodes.LLOAD, Opcodes.DLOAD -> stack.pushPlain(2);
      case Opcodes.ISTORE, Opcodes.FSTORE, Opcodes.LSTORE, Opcodes.DSTORE ->
          locals.store(index, stack.pop());
      default -> {}
    }
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) stack.pop();
    stack.pushPlain(1);
  }

  @Override
  public void visitLdcInsn(Object value) {
    boolean wide =
        value instanceof Long
            || value instanceof Double
            || value instanceof ConstantDynamic constant && constant.getSize() == 2;
    if (value instanceof ConstantDynamic constant && !wide) {
      Var computed = fresh(klass(Type.getType(constant.getDescriptor())));
      if (computed.klass() != null) add(new Step.Foreign(computed));
      stack.push(computed);
    } else {
      stack.pushPlain(wide ? 2 : 1);
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    Klass klass = klass(Type.getObjectType(type));
    switch (opcode) {
      case Opcodes.NEW -> {
        Var made = fresh(klass);
        if (klass != null && klass.isRead()) add(new Step.Create(made, klass, List.of()));
        stack.push(made);
      }
      case Opcodes.CHECKCAST -> {
        Var cast = fresh(klass);
        Var from = stack.pop();
        if (from != null && klass != null) add(new Step.Copy(cast, from, true));
        stack.push(cast);
      }
      case Opcodes.ANEWARRAY -> {
        stack.pop();
        stack.push(fresh(klass));
      }
      case Opcodes.INSTANCEOF -> {
        stack.pop();
        stack.pushPlain(1);
      }
      default -> {}
    }
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    for (int i = 0; i < dimensions; i++) stack.pop();
    stack.push(fresh(klass(Type.getType(descriptor))));
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    Type type = Type.getType(descriptor);
    boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
    Klass home = universe.named(Type.getObjectType(owner).getClassName());
    boolean isRead = home != null && home.origin() == Klass.Origin.LIBRARY;
    Var field = isRead ? universe.library().field(home, name, klass(type), isStatic) : null;
    if (opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD) {
      if (!isStatic) stack.pop();
      Var value = fresh(klass(type));
      if (value.klass() != null && field != null) add(new Step.Load(value, field));
      pushResult(type, value);
    } else {
      Var value = stack.pop();
      if (!isStatic) stack.pop();
      if (value != null && field != null) add(new Step.Store(field, value));
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    Type[] types = Type.getArgumentTypes(descriptor);
    List<Var> arguments = popAll(types.length);
    Var receiver = opcode == Opcodes.INVOKESTATIC ? null : stack.pop();
    Type returned = Type.getReturnType(descriptor);
    Var result = fresh(klass(returned));
    if (owner.startsWith("[")) {
      copy(result, receiver);
    } else {
      boolean exact = opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL;
      Klass klass = universe.named(Type.getObjectType(owner).getClassName());
      Method called =
          klass == null ? null : universe.lookup(klass, name, LibraryReader.parameters(descriptor));
      call(result, called, exact, receiver, arguments);
    }
    pushResult(returned, result);
  }

  private void call(Var result, Method called, boolean exact, Var receiver, List<Var> arguments) {
    if (called == null) {
      if (result.klass() != null) add(new Step.Foreign(result));
      return;
    }
    boolean isExact = exact || called.isExact();
    if (!isExact && receiver == null) {
      // A receiver that can be none of the program's: a string, a box, a null.
      receiver = fresh(called.owner());
    }
    boolean creates = called.isConstructor();
    add(new Step.Invoke(creates ? receiver : result, called, isExact, receiver, arguments, null));
  }

  private List<Var> popAll(int count) {
    List<Var> values = new ArrayList<>();
    for (int i = 0; i < count; i++) values.add(0, stack.pop());
    return values;
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    Type[] types = Type.getArgumentTypes(descriptor);
    List<Var> captured = popAll(types.length);
    Type returned = Type.getReturnType(descriptor);
    Var result = fresh(klass(returned));
    dynamic.call(name, bootstrap, arguments, types, captured, result);
    pushResult(returned, result);
  }

  @Override
  public void visitInsn(int opcode) {
    switch (opcode) {
      case Opcodes.ACONST_NULL,
          Opcodes.ICONST_M1,
          Opcodes.ICONST_0,
          Opcodes.ICONST_1,
          Opcodes.ICONST_2,
          Opcodes.ICONST_3,
          Opcodes.ICONST_4,
          Opcodes.ICONST_5,
          Opcodes.FCONST_0,
          Opcodes.FCONST_1,
          Opcodes.FCONST_2 ->
          stack.pushPlain(1);
      case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 ->
          stack.pushPlain(2);
      case Opcodes.AALOAD -> {
        stack.pop();
        Var array = stack.pop();
        Var element = fresh(array == null ? null : array.klass());
        if (array != null) {
          add(new Step.Copy(element, array, false));
          add(new Step.Foreign(element));
        }
        stack.push(element);
      }
      case Opcodes.AASTORE -> {
        Var value = stack.pop();
        stack.pop();
        copy(stack.pop(), value);
      }
      case Opcodes.ARETURN -> {
        copy(code.result(), stack.pop());
        leave();
      }
      case Opcodes.IRETURN,
          Opcodes.LRETURN,
          Opcodes.FRETURN,
          Opcodes.DRETURN,
          Opcodes.RETURN,
          Opcodes.ATHROW ->
          leave();
      case Opcodes.MONITORENTER -> {
        stack.pop();
        add(new Step.Enter());
      }
      case Opcodes.MONITOREXIT, Opcodes.POP -> stack.pop();
      default -> arithmetic(opcode);
    }
  }

  private void arithmetic(int opcode) {
    if (StackMoves.apply(opcode, stack)) return;
    for (int i = Arithmetic.operands(opcode); i > 0; i--) stack.pop();
    int size = Arithmetic.resultSize(opcode);
    if (size > 0) stack.pushPlain(size);
  }
}
