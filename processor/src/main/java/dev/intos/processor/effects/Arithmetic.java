package dev.intos.processor.effects;

import org.objectweb.asm.Opcodes;

/** How the instructions on primitives change the operand stack. */
final class Arithmetic {
  private Arithmetic() {}

  /** How many values an instruction takes. */
  static int operands(int opcode) {
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) return 2;
    if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) return 3;
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DREM) return 2;
    if (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG) return 1;
    if (opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR) return 2;
    if (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S) return 1;
    if (opcode >= Opcodes.LCMP && opcode <= Opcodes.DCMPG) return 2;
    return opcode == Opcodes.ARRAYLENGTH ? 1 : 0;
  }

  /** How many words the result takes, 0 for none. */
  static int resultSize(int opcode) {
    if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      return opcode == Opcodes.LALOAD || opcode == Opcodes.DALOAD ? 2 : 1;
    }
    if (opcode >= Opcodes.IADD && opcode <= Opcodes.DNEG)
      return (opcode - Opcodes.IADD) % 2 == 1 ? 2 : 1;
    if (opcode >= Opcodes.ISHL && opcode <= Opcodes.LXOR) {
      return (opcode - Opcodes.ISHL) % 2 == 1 ? 2 : 1;
    }
    return switch (opcode) {
      case Opcodes.I2L, Opcodes.I2D, Opcodes.F2L, Opcodes.F2D, Opcodes.L2D, Opcodes.D2L -> 2;
      case Opcodes.I2F, Opcodes.F2I, Opcodes.L2I, Opcodes.L2F, Opcodes.D2I, Opcodes.D2F -> 1;
      case Opcodes.I2B, Opcodes.I2C, Opcodes.I2S -> 1;
      case Opcodes.LCMP, Opcodes.FCMPL, Opcodes.FCMPG, Opcodes.DCMPL, Opcodes.DCMPG -> 1;
      case Opcodes.ARRAYLENGTH -> 1;
      default -> 0;
    };
  }
}
