package dev.intos.processor.extract;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import dev.intos.processor.model.Unit;
import java.io.IOException;

/** Tells types that stand in the source from those that the compiler put into the trees. */
final class SourceTypes {
  private final Trees trees;
  private final Unit unit;
  private CharSequence text;

  SourceTypes(Trees trees, Unit unit) {
    this.trees = trees;
    this.unit = unit;
  }

  long start(Tree tree) {
    return trees.getSourcePositions().getStartPosition(unit.tree(), tree);
  }

  /**
   * Whether the variable has no type in the source: {@code var}, or the parameter of a lambda. Its
   * tree then has one without a position, or with that of the whole declaration.
   */
  boolean isImplicit(VariableTree variable) {
    if (variable.getType() == null) return true;
    long at = start(variable.getType());
    if (at < 0) return true;
    String word = wordAt(at);
    return word.equals("var")
        || word.equals("final")
        || word.equals("_")
        || word.contentEquals(variable.getName()) && !isName(variable);
  }

  /** Whether the variable is called like its type. */
  private static boolean isName(VariableTree variable) {
    return variable.getType().toString().matches("\\Q" + variable.getName() + "\\E\\b.*");
  }

  private String wordAt(long start) {
    CharSequence source = text();
    int begin = (int) Math.min(start, source.length());
    int end = begin;
    while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) end++;
    return source.subSequence(begin, end).toString();
  }

  private CharSequence text() {
    if (text == null) {
      try {
        text = unit.tree().getSourceFile().getCharContent(true);
      } catch (IOException e) {
        // Read a moment ago by javac itself; without it every type counts as written.
        text = "";
      }
    }
    return text;
  }
}
