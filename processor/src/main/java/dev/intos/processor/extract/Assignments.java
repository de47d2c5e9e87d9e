package dev.intos.processor.extract;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;

/** Whether an expression assigns anything, so that a local read before it must be kept. */
final class Assignments extends TreeScanner<Boolean, Void> {
  private static final Assignments SCANNER = new Assignments();

  private Assignments() {}

  static boolean in(Tree tree) {
    return Boolean.TRUE.equals(SCANNER.scan(tree, null));
  }

  @Override
  public Boolean visitAssignment(AssignmentTree tree, Void p) {
    return true;
  }

  @Override
  public Boolean visitCompoundAssignment(CompoundAssignmentTree tree, Void p) {
    return true;
  }

  @Override
  public Boolean visitUnary(UnaryTree tree, Void p) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> super.visitUnary(tree, p);
    };
  }

  @Override
  public Boolean reduce(Boolean one, Boolean other) {
    return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
  }
}
