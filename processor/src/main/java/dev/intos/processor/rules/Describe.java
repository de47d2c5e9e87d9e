package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.model.Operand;

/** How messages name things: as the program writes them, shortened to one line. */
final class Describe {
  private static final int MAX = 60;

  private Describe() {}

  static String of(Operand operand) {
    return of(operand.tree());
  }

  static String of(Tree tree) {
    String text = tree.toString().replaceAll("\\s+", " ").trim();
    String shown = text.length() <= MAX ? text : text.substring(0, MAX - 1) + "…";
    return "'" + shown + "'";
  }
}
