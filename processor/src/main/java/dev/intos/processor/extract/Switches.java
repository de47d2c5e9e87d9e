package dev.intos.processor.extract;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;

/** Switch statements and expressions, old and new style, with constants and patterns. */
final class Switches {
  private final BodyBuilder at;
  private final GraphBuilder graph;
  private final Attribution types;

  Switches(BodyBuilder at) {
    this.at = at;
    this.graph = at.graph();
    this.types = at.attribution();
  }

  void statement(SwitchTree tree) {
    Block after = graph.newBlock();
    lower(tree.getExpression(), tree.getCases(), after, null);
    graph.startAt(after);
  }

  Operand expression(SwitchExpressionTree tree) {
    Slot result = graph.temporary(types.type(tree));
    Block after = graph.newBlock();
    lower(tree.getExpression(), tree.getCases(), after, result);
    graph.startAt(after);
    return graph.operand(result, tree);
  }

  private void lower(
      ExpressionTree selector, List<? extends CaseTree> cases, Block after, Slot result) {
    Operand value = at.expressions().evaluate(selector);
    List<Block> starts = new ArrayList<>();
    for (CaseTree c : cases) starts.add(graph.newBlock());
    Block fallback = null;
    boolean exhaustive = result != null;
    for (int i = 0; i < cases.size(); i++) {
      List<? extends Tree> labels = NewTrees.labels(cases.get(i));
      if (labels.isEmpty()) fallback = starts.get(i);
      for (Tree label : labels) {
        if (NewTrees.is(label, "DEFAULT_CASE_LABEL")) fallback = starts.get(i);
        if (isPattern(label)) exhaustive = true;
        if (!NewTrees.is(label, "DEFAULT_CASE_LABEL"))
          test(label, cases.get(i), value, starts.get(i));
      }
    }
    if (fallback != null) graph.continueAt(fallback);
    else if (!exhaustive) graph.continueAt(after);
    graph.pushTarget(null, after, null, result);
    for (int i = 0; i < cases.size(); i++) {
      graph.startAt(starts.get(i));
      body(cases.get(i), result, after);
      boolean falls = cases.get(i).getBody() == null && i + 1 < cases.size();
      graph.continueAt(falls ? starts.get(i + 1) : after);
    }
    graph.popTarget();
  }

  private static boolean isPattern(Tree label) {
    return NewTrees.is(label, "PATTERN_CASE_LABEL") || label.getKind().name().endsWith("_PATTERN");
  }

  /** Control goes to the case if its label fits, else on to the next one. */
  private void test(Tree label, CaseTree tree, Operand value, Block start) {
    Block next = graph.newBlock();
    if (!isPattern(label)) {
      graph.choose(List.of(start, next));
      graph.startAt(next);
      return;
    }
    Tree pattern =
        NewTrees.is(label, "PATTERN_CASE_LABEL") ? NewTrees.inner(label, "getPattern") : label;
    at.patterns().match(pattern, value);
    ExpressionTree guard = guard(tree, pattern);
    if (guard == null) {
      graph.choose(List.of(start, next));
    } else {
      Block guarded = graph.newBlock();
      graph.choose(List.of(guarded, next));
      graph.startAt(guarded);
      at.expressions().conditions().branch(guard, start, next);
    }
    graph.startAt(next);
  }

  private static ExpressionTree guard(CaseTree tree, Tree pattern) {
    if (NewTrees.is(pattern, "GUARDED_PATTERN")) {
      return (ExpressionTree) NewTrees.inner(pattern, "getExpression");
    }
    return NewTrees.guard(tree);
  }

  private void body(CaseTree tree, Slot result, Block after) {
    if (tree.getBody() == null) {
      for (StatementTree s : tree.getStatements()) at.statements().lower(s);
    } else if (tree.getBody() instanceof ExpressionTree value) {
      Operand operand = at.expressions().evaluate(value);
      if (result != null) graph.add(new Op.Assign(value, result, operand));
    } else {
      at.statements().lower((StatementTree) tree.getBody());
    }
  }
}
