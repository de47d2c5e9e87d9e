package dev.intos.processor.fuzz.detect;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes one method tell of its accesses and call the stand-ins. Adds no branch. */
final class InstrumentedMethod extends MethodVisitor {
  private static final String ACCESSES = Type.getInternalName(Accesses.class);

  private final Instrumentation classes;
  private final boolean isEntered;
  private final boolean isSynchronized;

  /**
   * @param isEntered whether to call the method is to use a persistent object
   */
  InstrumentedMethod(
      MethodVisitor out, Instrumentation classes, boolean isEntered, boolean isSynchronized) {
    super(Opcodes.ASM9, out);
    this.classes = classes;
    this.isEntered = isEntered;
    this.isSynchronized = isSynchronized;
  }

  @Override
  public void visitCode() {
    super.visitCode();
    if (isSynchronized) access("monitor", "()V");
    if (isEntered) {
      super.visitVarInsn(Opcodes.ALOAD, 0);
      access("read", "(Ljava/lang/Object;)V");
    }
  }

  private void access(String name, String descriptor) {
    super.visitMethodInsn(Opcodes.INVOKESTATIC, ACCESSES, name, descriptor, false);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    boolean isOuter = name.startsWith("this$") || name.startsWith("val$");
    if (classes.isPersistent(owner) && !isOuter) {
      if (opcode == Opcodes.GETFIELD) beforeRead();
      if (opcode == Opcodes.PUTFIELD) beforeWrite(name, Type.getType(descriptor));
    }
    super.visitFieldInsn(opcode, owner, name, descriptor);
  }

  private void beforeRead() {
    super.visitInsn(Opcodes.DUP);
    access("read", "(Ljava/lang/Object;)V");
  }

  private void beforeWrite(String name, Type type) {
    if (type.getSize() == 2) {
      super.visitInsn(Opcodes.DUP2_X1);
      super.visitInsn(Opcodes.POP2);
      super.visitInsn(Opcodes.DUP);
      access("write", "(Ljava/lang/Object;)V");
      super.visitInsn(Opcodes.DUP_X2);
      super.visitInsn(Opcodes.POP);
      return;
    }
    super.visitInsn(Opcodes.DUP2);
    if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
      super.visitLdcInsn(name);
      access("store", "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;)V");
    } else {
      super.visitInsn(Opcodes.POP);
      access("write", "(Ljava/lang/Object;)V");
    }
  }

  @Override
  public void visitInsn(int opcode) {
    switch (opcode) {
      case Opcodes.IALOAD -> access("load", "([II)I");
      case Opcodes.IASTORE -> access("store", "([III)V");
      case Opcodes.LALOAD -> access("load", "([JI)J");
      case Opcodes.LASTORE -> access("store", "([JIJ)V");
      case Opcodes.MONITORENTER -> {
        access("monitor", "()V");
        super.visitInsn(opcode);
      }
      default -> super.visitInsn(opcode);
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    boolean isStatic = opcode == Opcodes.INVOKESTATIC;
    Handle standIn =
        opcode == Opcodes.INVOKESPECIAL ? null : classes.standIn(owner, name, descriptor, isStatic);
    if (standIn == null) {
      if (owner.startsWith("[") && name.equals("clone")) beforeRead();
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      return;
    }
    super.visitMethodInsn(
        Opcodes.INVOKESTATIC, standIn.getOwner(), standIn.getName(), standIn.getDesc(), false);
    Type expected = Type.getReturnType(descriptor);
    if (!expected.equals(Type.getReturnType(standIn.getDesc()))) {
      super.visitTypeInsn(Opcodes.CHECKCAST, expected.getInternalName());
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    Object[] changed = arguments.clone();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] instanceof Handle handle) changed[i] = changed(handle);
    }
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, changed);
  }

  private Handle changed(Handle handle) {
    boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
    boolean isCall =
        isStatic
            || handle.getTag() == Opcodes.H_INVOKEVIRTUAL
            || handle.getTag() == Opcodes.H_INVOKEINTERFACE;
    if (!isCall) return handle;
    Handle standIn =
        classes.standIn(handle.getOwner(), handle.getName(), handle.getDesc(), isStatic);
    return standIn == null ? handle : standIn;
  }
}
