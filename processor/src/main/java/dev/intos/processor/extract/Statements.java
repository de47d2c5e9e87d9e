package dev.intos.processor.extract;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.VariableElement;

/** Turns statements into blocks and operations. */
final class Statements extends SimpleTreeVisitor<Void, Void> {
  private final BodyBuilder at;
  private final GraphBuilder graph;
  private final Attribution types;
  private final Loops loops;
  private String pendingLabel;

  Statements(BodyBuilder at) {
    this.at = at;
    this.graph = at.graph();
    this.types = at.attribution();
    this.loops = new Loops(at);
  }

  void lower(StatementTree tree) {
    visit(tree, null);
  }

  void lowerAll(List<? extends StatementTree> trees) {
    for (StatementTree tree : trees) lower(tree);
  }

  private Operand evaluate(Tree tree) {
    return at.expressions().evaluate(tree);
  }

  @Override
  public Void visitBlock(BlockTree tree, Void p) {
    lowerAll(tree.getStatements());
    return null;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Void p) {
    evaluate(tree.getExpression());
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void p) {
    if (types.element(tree) instanceof VariableElement variable) {
      Operand value = tree.getInitializer() == null ? null : evaluate(tree.getInitializer());
      Slot slot = at.declare(Slot.Kind.LOCAL, variable, types.type(tree));
      if (value != null) graph.add(new Op.Assign(tree, slot, value));
    }
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void p) {
    graph.add(new Op.DeclareClass(tree, at.classes().local(tree, graph.body())));
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Void p) {
    Block whenTrue = graph.newBlock();
    Block whenFalse = graph.newBlock();
    Block after = graph.newBlock();
    at.expressions().conditions().branch(tree.getCondition(), whenTrue, whenFalse);
    graph.startAt(whenTrue);
    lower(tree.getThenStatement());
    graph.continueAt(after);
    graph.startAt(whenFalse);
    if (tree.getElseStatement() != null) lower(tree.getElseStatement());
    graph.continueAt(after);
    return null;
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void p) {
    String label = tree.getLabel().toString();
    if (Loops.isLoop(tree.getStatement())) {
      pendingLabel = label;
      lower(tree.getStatement());
    } else {
      Block after = graph.newBlock();
      graph.pushTarget(label, after, null, null);
      lower(tree.getStatement());
      graph.popTarget();
      graph.continueAt(after);
    }
    return null;
  }

  private String takeLabel() {
    String label = pendingLabel;
    pendingLabel = null;
    return label;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void p) {
    loops.whileLoop(tree, takeLabel());
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void p) {
    loops.doWhileLoop(tree, takeLabel());
    return null;
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void p) {
    loops.forLoop(tree, takeLabel());
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void p) {
    loops.forEachLoop(tree, takeLabel());
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void p) {
    at.switches().statement(tree);
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void p) {
    GraphBuilder.Target target = graph.breakTarget(Objects.toString(tree.getLabel(), null));
    if (target != null) leave(target, target.onBreak());
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void p) {
    GraphBuilder.Target target = graph.continueTarget(Objects.toString(tree.getLabel(), null));
    if (target != null) leave(target, target.onContinue());
    return null;
  }

  @Override
  public Void visitYield(YieldTree tree, Void p) {
    Operand value = evaluate(tree.getValue());
    GraphBuilder.Target target = graph.yieldTarget();
    if (target != null) {
      graph.add(new Op.Assign(tree.getValue(), target.yielded(), value));
      leave(target, target.onBreak());
    }
    return null;
  }

  private void leave(GraphBuilder.Target target, Block to) {
    graph.leaveTo(target.finalizers());
    graph.jump(to);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void p) {
    Operand value = tree.getExpression() == null ? null : evaluate(tree.getExpression());
    if (value != null && graph.finalizerDepth() > 0) {
      Slot kept = graph.temporary(value.type());
      graph.add(new Op.Assign(value.tree(), kept, value));
      value = graph.operand(kept, value.tree(), value.type());
    }
    graph.leaveTo(0);
    graph.add(new Op.Return(value == null ? tree : value.tree(), value));
    graph.end();
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void p) {
    graph.add(new Op.Throw(tree, evaluate(tree.getExpression())));
    graph.end();
    return null;
  }

  @Override
  public Void visitAssert(AssertTree tree, Void p) {
    Block fine = graph.newBlock();
    Block failed = graph.newBlock();
    at.expressions().conditions().branch(tree.getCondition(), fine, failed);
    graph.startAt(failed);
    if (tree.getDetail() != null) {
      graph.add(new Op.Throw(tree.getDetail(), evaluate(tree.getDetail())));
    }
    graph.startAt(fine);
    return null;
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Void p) {
    Operand lock = evaluate(tree.getExpression());
    graph.add(new Op.Monitor(tree, lock, true));
    lower(tree.getBlock());
    graph.add(new Op.Monitor(tree, lock, false));
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Void p) {
    if (tree.getFinallyBlock() == null) {
      tryAndCatch(tree);
    } else {
      graph.withFinalizer(() -> lower(tree.getFinallyBlock()), () -> tryAndCatch(tree));
    }
    return null;
  }

  private void tryAndCatch(TryTree tree) {
    if (tree.getCatches().isEmpty()) {
      resources(tree, 0);
      return;
    }
    Block after = graph.newBlock();
    List<Block> catches = new ArrayList<>();
    for (int i = 0; i < tree.getCatches().size(); i++) catches.add(graph.newBlock());
    graph.withHandlers(catches, () -> resources(tree, 0));
    graph.continueAt(after);
    for (int i = 0; i < catches.size(); i++) {
      CatchTree clause = tree.getCatches().get(i);
      graph.startAt(catches.get(i));
      if (types.element(clause.getParameter()) instanceof VariableElement variable) {
        Slot caught = at.declare(Slot.Kind.LOCAL, variable, types.type(clause.getParameter()));
        graph.add(new Op.Catch(clause, caught));
      }
      lower(clause.getBlock());
      graph.continueAt(after);
    }
  }

  /** The resources from {@code index} on, each closed on every way out, and the block inside. */
  private void resources(TryTree tree, int index) {
    if (index == tree.getResources().size()) {
      lower(tree.getBlock());
      return;
    }
    Tree resource = tree.getResources().get(index);
    Operand value = resource(resource);
    if (value == null) {
      resources(tree, index + 1);
      return;
    }
    graph.withFinalizer(() -> loops.close(resource, value), () -> resources(tree, index + 1));
  }

  private Operand resource(Tree resource) {
    if (!(resource instanceof VariableTree variable)) return evaluate(resource);
    lower(variable);
    Slot slot = at.slots().variable(types.element(variable), graph.body());
    return slot == null ? null : graph.operand(slot, variable);
  }
}
