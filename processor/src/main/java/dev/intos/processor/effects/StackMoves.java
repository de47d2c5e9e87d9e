package dev.intos.processor.effects;

import dev.intos.processor.effects.OperandStack.Entry;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** The instructions that copy and swap what lies on the operand stack. */
final class StackMoves {
  private StackMoves() {}

  /** Carries out an instruction; false if it is none of these. */
  static boolean apply(int opcode, OperandStack stack) {
    switch (opcode) {
      case Opcodes.POP2 -> take(2, stack);
      case Opcodes.SWAP -> {
        List<Entry> top = take(1, stack);
        List<Entry> below = take(1, stack);
        give(top, stack);
        give(below, stack);
      }
      case Opcodes.DUP -> under(0, 1, stack);
      case Opcodes.DUP_X1 -> under(1, 1, stack);
      case Opcodes.DUP_X2 -> under(2, 1, stack);
      case Opcodes.DUP2 -> under(0, 2, stack);
      case Opcodes.DUP2_X1 -> under(1, 2, stack);
      case Opcodes.DUP2_X2 -> under(2, 2, stack);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Copies the top, of so many words, under what lies below. */
  private static void under(int below, int words, OperandStack stack) {
    List<Entry> top = take(words, stack);
    List<Entry> rest = take(below, stack);
    give(top, stack);
    give(rest, stack);
    give(top, stack);
  }

  private static List<Entry> take(int words, OperandStack stack) {
    List<Entry> taken = new ArrayList<>();
    for (int left = words; left > 0; ) {
      Entry entry = stack.popEntry();
      taken.add(entry);
      left -= entry.wide() ? 2 : 1;
    }
    return taken;
  }

  private static void give(List<Entry> entries, OperandStack stack) {
    for (int i = entries.size() - 1; i >= 0; i--) stack.push(entries.get(i));
  }
}
