package dev.intos.processor.extract;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;

/** Conditions as control flow: {@code &&}, {@code ||}, {@code !} and {@code ?:}. */
final class Conditions {
  private final GraphBuilder graph;
  private final Attribution types;
  private final Expressions expressions;

  Conditions(BodyBuilder at, Expressions expressions) {
    this.graph = at.graph();
    this.types = at.attribution();
    this.expressions = expressions;
  }

  /** Goes to one block where the condition holds, to the other where it does not. */
  void branch(Tree condition, Block whenTrue, Block whenFalse) {
    if (condition instanceof ParenthesizedTree parens) {
      branch(parens.getExpression(), whenTrue, whenFalse);
    } else if (condition.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      branch(((UnaryTree) condition).getExpression(), whenFalse, whenTrue);
    } else if (condition.getKind() == Tree.Kind.CONDITIONAL_AND) {
      BinaryTree and = (BinaryTree) condition;
      Block second = graph.newBlock();
      branch(and.getLeftOperand(), second, whenFalse);
      graph.startAt(second);
      branch(and.getRightOperand(), whenTrue, whenFalse);
    } else if (condition.getKind() == Tree.Kind.CONDITIONAL_OR) {
      BinaryTree or = (BinaryTree) condition;
      Block second = graph.newBlock();
      branch(or.getLeftOperand(), whenTrue, second);
      graph.startAt(second);
      branch(or.getRightOperand(), whenTrue, whenFalse);
    } else if (constant(condition) != null) {
      graph.current().successors().add(constant(condition) ? whenTrue : whenFalse);
    } else if (compared(condition) != null) {
      BinaryTree comparison = (BinaryTree) condition;
      boolean same = (condition.getKind() == Tree.Kind.EQUAL_TO) == compared(condition);
      boolean left = constant(comparison.getLeftOperand()) == null;
      branch(
          left ? comparison.getLeftOperand() : comparison.getRightOperand(),
          same ? whenTrue : whenFalse,
          same ? whenFalse : whenTrue);
    } else {
      Operand value = expressions.evaluate(condition);
      graph.branch(value.slot(), whenTrue, whenFalse);
    }
  }

  private static Boolean constant(Tree tree) {
    if (tree instanceof ParenthesizedTree parens) return constant(parens.getExpression());
    return tree instanceof LiteralTree literal && literal.getValue() instanceof Boolean b
        ? b
        : null;
  }

  /** The constant that a condition is compared with by {@code ==} or {@code !=}, or null. */
  private static Boolean compared(Tree tree) {
    boolean isComparison =
        tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
    if (!isComparison) return null;
    Boolean left = constant(((BinaryTree) tree).getLeftOperand());
    Boolean right = constant(((BinaryTree) tree).getRightOperand());
    // Of two constants nothing is left to branch on.
    return left == null ? right : right == null ? left : null;
  }

  /** Whether a comparison is no more than a condition, or its opposite. */
  static boolean isCondition(Tree tree) {
    return compared(tree) != null;
  }

  /** The value of a boolean operator. Each arm assigns the operand that decides. */
  Operand value(ExpressionTree tree) {
    Slot result = graph.temporary(types.booleanType());
    Block whenTrue = graph.newBlock();
    Block whenFalse = graph.newBlock();
    Block after = graph.newBlock();
    branch(tree, whenTrue, whenFalse);
    assignConstant(tree, whenTrue, result, true, after);
    assignConstant(tree, whenFalse, result, false, after);
    graph.startAt(after);
    return graph.operand(result, tree);
  }

  private void assignConstant(Tree tree, Block block, Slot result, boolean value, Block after) {
    graph.startAt(block);
    graph.add(new Op.Constant(tree, result, value, false));
    graph.continueAt(after);
  }

  Operand conditional(ConditionalExpressionTree tree) {
    Slot result = graph.temporary(types.type(tree));
    Block whenTrue = graph.newBlock();
    Block whenFalse = graph.newBlock();
    Block after = graph.newBlock();
    branch(tree.getCondition(), whenTrue, whenFalse);
    arm(tree.getTrueExpression(), whenTrue, result, after);
    arm(tree.getFalseExpression(), whenFalse, result, after);
    graph.startAt(after);
    return graph.operand(result, tree);
  }

  private void arm(ExpressionTree value, Block block, Slot result, Block after) {
    graph.startAt(block);
    graph.add(new Op.Assign(value, result, expressions.evaluate(value)));
    graph.continueAt(after);
  }
}
