package dev.intos.processor.codegen;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import java.util.function.Predicate;

/** Expressions that give the same for every object with the same final fields. */
final class FixedExpressions {
  private final Predicate<String> fixedNames;

  /**
   * @param fixedNames whether a name is one of a constant or of a parameter that is kept for good
   */
  FixedExpressions(Predicate<String> fixedNames) {
    this.fixedNames = fixedNames;
  }

  private boolean isFixed(ExpressionTree e) {
    if (e instanceof LiteralTree) return true;
    if (e instanceof IdentifierTree i) return fixedNames.test(i.getName().toString());
    if (e instanceof ParenthesizedTree p) return isFixed(p.getExpression());
    if (e instanceof UnaryTree u) return !Expressions.assigns(u) && isFixed(u.getExpression());
    if (e instanceof BinaryTree b)
      return isFixed(b.getLeftOperand()) && isFixed(b.getRightOperand());
    return isFixedArray(e);
  }

  /** Whether it makes an array whose length and content are fixed. */
  boolean isFixedArray(ExpressionTree e) {
    return e instanceof NewArrayTree a
        && a.getDimensions().stream().allMatch(this::isFixed)
        && (a.getInitializers() == null || a.getInitializers().stream().allMatch(this::isFixed));
  }

  /**
   * How many arguments it hands to a constructor of that class, all fixed; -1 if it is no such
   * thing.
   */
  int argumentsOf(ExpressionTree e, String className) {
    if (!(e instanceof NewClassTree made) || made.getClassBody() != null) return -1;
    if (made.getEnclosingExpression() != null) return -1;
    if (!simpleName(made.getIdentifier()).equals(className)) return -1;
    List<? extends ExpressionTree> arguments = made.getArguments();
    return arguments.stream().allMatch(this::isFixed) ? arguments.size() : -1;
  }

  private static String simpleName(Tree type) {
    if (type instanceof ParameterizedTypeTree p) return simpleName(p.getType());
    if (type instanceof MemberSelectTree s) return s.getIdentifier().toString();
    return type instanceof IdentifierTree i ? i.getName().toString() : "";
  }
}
