package dev.intos.processor.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;

/** The instructions that copy and swap what lies on the operand stack. */
final class StackMoves {
  private StackMoves() {}

  /** Carries out an instruction; false if it is none of these. */
  static <E> boolean apply(int opcode, Supplier<E> pop, Consumer<E> push, Predicate<E> isWide) {
    switch (opcode) {
      case Opcodes.POP2 -> {
        if (!isWide.test(pop.get())) pop.get();
      }
      case Opcodes.DUP -> {
        E top = pop.get();
        push.accept(top);
        push.accept(top);
      }
      case Opcodes.SWAP -> {
        E top = pop.get();
        E below = pop.get();
        push.accept(top);
        push.accept(below);
      }
      case Opcodes.DUP_X1 -> under(1, false, pop, push, isWide);
      case Opcodes.DUP_X2 -> under(2, false, pop, push, isWide);
      case Opcodes.DUP2 -> under(0, true, pop, push, isWide);
      case Opcodes.DUP2_X1 -> under(1, true, pop, push, isWide);
      case Opcodes.DUP2_X2 -> under(2, true, pop, push, isWide);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Copies the top, of one word or two, under that many words. */
  private static <E> void under(
      int words, boolean two, Supplier<E> pop, Consumer<E> push, Predicate<E> isWide) {
    ArrayList<E> top = new ArrayList<>();
    take(two ? 2 : 1, top, pop, isWide);
    ArrayList<E> below = new ArrayList<>();
    take(words, below, pop, isWide);
    give(top, push);
    give(below, push);
    give(top, push);
  }

  private static <E> void take(int words, List<E> into, Supplier<E> pop, Predicate<E> isWide) {
    int left = words;
    while (left > 0) {
      E entry = pop.get();
      into.add(entry);
      left -= isWide.test(entry) ? 2 : 1;
    }
  }

  private static <E> void give(List<E> entries, Consumer<E> push) {
    for (int i = entries.size() - 1; i >= 0; i--) push.accept(entries.get(i));
  }
}
