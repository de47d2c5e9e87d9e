package dev.intos.processor.extract;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** The expressions that the compiler infers the type arguments of a call from. */
final class ResultExpressions extends TreeScanner<Void, Void> {
  private final List<Tree> found = new ArrayList<>();

  private ResultExpressions() {}

  /** The call, its arguments, and what lambdas among these return. */
  static List<Tree> ofCall(MethodInvocationTree call) {
    ResultExpressions results = new ResultExpressions();
    results.found.add(call);
    for (ExpressionTree argument : call.getArguments()) {
      results.found.add(argument);
      if (argument instanceof LambdaExpressionTree lambda) results.returnedBy(lambda);
    }
    return List.copyOf(results.found);
  }

  private void returnedBy(LambdaExpressionTree lambda) {
    if (lambda.getBody() instanceof ExpressionTree result) found.add(result);
    else scan(lambda.getBody(), null);
  }

  @Override
  public Void visitReturn(ReturnTree node, Void p) {
    if (node.getExpression() != null) found.add(node.getExpression());
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree node, Void p) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree node, Void p) {
    return null;
  }
}
