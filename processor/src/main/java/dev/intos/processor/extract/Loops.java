package dev.intos.processor.extract;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Loops, and the calls that the language makes for them and for resources. */
final class Loops {
  private final BodyBuilder at;
  private final GraphBuilder graph;
  private final Attribution types;

  Loops(BodyBuilder at) {
    this.at = at;
    this.graph = at.graph();
    this.types = at.attribution();
  }

  static boolean isLoop(Tree tree) {
    return tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree;
  }

  void whileLoop(WhileLoopTree tree, String label) {
    Block head = graph.newBlock();
    Block inside = graph.newBlock();
    Block after = graph.newBlock();
    graph.continueAt(head);
    branch(tree.getCondition(), inside, after);
    graph.startAt(inside);
    loopBody(tree.getStatement(), label, after, head);
    graph.continueAt(head);
    graph.startAt(after);
  }

  void doWhileLoop(DoWhileLoopTree tree, String label) {
    Block inside = graph.newBlock();
    Block test = graph.newBlock();
    Block after = graph.newBlock();
    graph.continueAt(inside);
    loopBody(tree.getStatement(), label, after, test);
    graph.continueAt(test);
    branch(tree.getCondition(), inside, after);
    graph.startAt(after);
  }

  void forLoop(ForLoopTree tree, String label) {
    at.statements().lowerAll(tree.getInitializer());
    Block head = graph.newBlock();
    Block inside = graph.newBlock();
    Block update = graph.newBlock();
    Block after = graph.newBlock();
    graph.continueAt(head);
    if (tree.getCondition() == null) {
      graph.choose(List.of(inside));
    } else {
      branch(tree.getCondition(), inside, after);
    }
    graph.startAt(inside);
    loopBody(tree.getStatement(), label, after, update);
    graph.continueAt(update);
    at.statements().lowerAll(tree.getUpdate());
    graph.continueAt(head);
    graph.startAt(after);
  }

  void forEachLoop(EnhancedForLoopTree tree, String label) {
    if (!(types.element(tree.getVariable()) instanceof VariableElement variable)) return;
    Operand source = at.expressions().evaluate(tree.getExpression());
    TypeMirror element = types.type(tree.getVariable());
    boolean overArray = source.type().getKind() == TypeKind.ARRAY;
    Operand iterator =
        overArray
            ? null
            : implicitCall(
                tree.getExpression(),
                source,
                types.jdkMethod("java.lang.Iterable", "iterator"),
                types.iteratorOf(element));
    Block head = graph.newBlock();
    Block inside = graph.newBlock();
    Block after = graph.newBlock();
    graph.continueAt(head);
    if (overArray) {
      graph.choose(List.of(inside, after));
    } else {
      Operand more =
          implicitCall(
              tree.getExpression(),
              iterator,
              types.jdkMethod("java.util.Iterator", "hasNext"),
              types.booleanType());
      graph.branch(more.slot(), inside, after);
    }
    graph.startAt(inside);
    Slot item = at.declare(Slot.Kind.LOCAL, variable, element);
    if (overArray) {
      Slot read = graph.temporary(element);
      graph.add(new Op.GetElement(tree.getExpression(), read, source, null));
      graph.add(new Op.Assign(tree.getVariable(), item, graph.operand(read, tree.getExpression())));
    } else {
      Operand next =
          implicitCall(
              tree.getExpression(),
              iterator,
              types.jdkMethod("java.util.Iterator", "next"),
              element);
      graph.add(new Op.Assign(tree.getVariable(), item, next));
    }
    loopBody(tree.getStatement(), label, after, head);
    graph.continueAt(head);
    graph.startAt(after);
  }

  private void branch(ExpressionTree condition, Block whenTrue, Block whenFalse) {
    at.expressions().conditions().branch(condition, whenTrue, whenFalse);
  }

  private void loopBody(StatementTree body, String label, Block onBreak, Block onContinue) {
    if (label != null) graph.pushTarget(label, onBreak, onContinue, null);
    graph.pushTarget(null, onBreak, onContinue, null);
    at.statements().lower(body);
    graph.popTarget();
    if (label != null) graph.popTarget();
  }

  /** The {@code close} of a resource. */
  void close(Tree resource, Operand value) {
    ExecutableElement close = types.closeOf(value.type());
    if (close != null) implicitCall(resource, value, close, close.getReturnType());
  }

  private Operand implicitCall(
      Tree tree, Operand receiver, ExecutableElement method, TypeMirror result) {
    ExecutableType instantiated = types.asMember(receiver.type(), method);
    Slot target = graph.temporary(result);
    graph.add(
        new Op.Call(
            tree,
            result.getKind() == TypeKind.VOID ? null : target,
            receiver,
            method,
            instantiated,
            List.of(),
            false,
            true));
    return graph.operand(target, tree);
  }
}
