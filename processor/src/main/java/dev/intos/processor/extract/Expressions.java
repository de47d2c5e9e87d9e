package dev.intos.processor.extract;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Turns expressions into operations; the result is where the value is. */
final class Expressions extends SimpleTreeVisitor<Operand, Void> {
  private final BodyBuilder at;
  private final GraphBuilder graph;
  private final Attribution types;
  private final Conditions conditions;
  private final Invocations invocations;
  private final Places places;

  Expressions(BodyBuilder at) {
    this.at = at;
    this.graph = at.graph();
    this.types = at.attribution();
    this.conditions = new Conditions(at, this);
    this.invocations = new Invocations(at, this);
    this.places = new Places(at, this);
  }

  Conditions conditions() {
    return conditions;
  }

  Invocations invocations() {
    return invocations;
  }

  Operand evaluate(Tree tree) {
    Operand result = visit(tree, null);
    return result != null ? result : opaque(tree, List.of());
  }

  /** Evaluates in order; a local that a later expression may assign is read now. */
  List<Operand> evaluateAll(List<? extends ExpressionTree> trees) {
    List<Operand> result = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      Operand value = evaluate(trees.get(i));
      boolean last = i == trees.size() - 1;
      result.add(last ? value : snapshot(value, trees.subList(i + 1, trees.size())));
    }
    return result;
  }

  /** The operand's value as of now, if one of the expressions may change its slot. */
  Operand snapshot(Operand value, List<? extends Tree> later) {
    Slot.Kind kind = value.slot().kind();
    if (kind != Slot.Kind.LOCAL && kind != Slot.Kind.PARAMETER) return value;
    if (later.stream().noneMatch(Assignments::in)) return value;
    Slot copy = graph.temporary(value.type());
    graph.add(new Op.Assign(value.tree(), copy, value));
    return graph.operand(copy, value.tree(), value.type());
  }

  /** The result of an operator, or of something that javac could not attribute. */
  Operand opaque(Tree tree, List<Operand> operands) {
    Slot result = graph.temporary(types.type(tree));
    graph.add(new Op.Compute(tree, result, operands, false));
    return graph.operand(result, tree);
  }

  @Override
  public Operand visitParenthesized(ParenthesizedTree tree, Void p) {
    Operand inner = evaluate(tree.getExpression());
    return new Operand(inner.slot(), tree.getExpression(), inner.type());
  }

  @Override
  public Operand visitLiteral(LiteralTree tree, Void p) {
    return constant(tree, types.type(tree), tree.getValue());
  }

  private Operand constant(Tree tree, TypeMirror type, Object value) {
    Slot result = graph.temporary(type);
    graph.add(new Op.Constant(tree, result, value, true));
    return graph.operand(result, tree);
  }

  @Override
  public Operand visitIdentifier(IdentifierTree tree, Void p) {
    Element element = types.element(tree);
    if (!(element instanceof VariableElement variable)) return null;
    if (tree.getName().contentEquals("this") || tree.getName().contentEquals("super")) {
      Slot self = at.slots().self(graph.body());
      return self == null ? null : graph.operand(self, tree, types.type(tree));
    }
    Slot slot = at.slots().variable(variable, graph.body());
    if (slot != null) return graph.operand(slot, tree, types.type(tree));
    if (!variable.getKind().isField()) return null;
    return getField(tree, implicitReceiver(tree, variable), variable);
  }

  /** The instance on which an unqualified member is used; null for a static member. */
  Operand implicitReceiver(Tree tree, Element member) {
    if (Attribution.isStatic(member)) return null;
    if (!(member.getEnclosingElement() instanceof TypeElement type)) return null;
    Slot instance = at.slots().enclosingInstance(type, graph.body(), false);
    return instance == null ? opaque(tree, List.of()) : graph.operand(instance, tree);
  }

  private Operand getField(Tree tree, Operand object, VariableElement field) {
    Slot result = graph.temporary(types.type(tree));
    graph.add(new Op.GetField(tree, result, object, field));
    return graph.operand(result, tree);
  }

  @Override
  public Operand visitMemberSelect(MemberSelectTree tree, Void p) {
    if (tree.getIdentifier().contentEquals("class")) {
      return constant(tree, types.type(tree), types.type(tree.getExpression()));
    }
    if (tree.getIdentifier().contentEquals("this")
        && types.element(tree.getExpression()) instanceof TypeElement outer) {
      Slot instance = at.slots().enclosingInstance(outer, graph.body(), true);
      return instance == null ? null : graph.operand(instance, tree);
    }
    if (!(types.element(tree) instanceof VariableElement field)) return null;
    boolean onType = Attribution.isType(types.element(tree.getExpression()));
    Operand object = onType ? null : evaluate(tree.getExpression());
    if (object != null && object.type().getKind() == TypeKind.ARRAY) {
      Slot length = graph.temporary(types.type(tree));
      graph.add(new Op.Compute(tree, length, List.of(object), true));
      return graph.operand(length, tree);
    }
    return getField(tree, Attribution.isStatic(field) ? null : object, field);
  }

  @Override
  public Operand visitArrayAccess(ArrayAccessTree tree, Void p) {
    Operand array = evaluate(tree.getExpression());
    array = snapshot(array, List.of(tree.getIndex()));
    Operand index = evaluate(tree.getIndex());
    Slot result = graph.temporary(types.type(tree));
    graph.add(new Op.GetElement(tree, result, array, index));
    return graph.operand(result, tree);
  }

  @Override
  public Operand visitAssignment(AssignmentTree tree, Void p) {
    Place place = places.evaluate(tree.getVariable(), List.of(tree.getExpression()));
    return places.store(tree, place, evaluate(tree.getExpression()));
  }

  @Override
  public Operand visitCompoundAssignment(CompoundAssignmentTree tree, Void p) {
    List<ExpressionTree> later = List.of(tree.getExpression());
    Place place = places.evaluate(tree.getVariable(), later);
    Operand old = snapshot(places.load(tree, place), later);
    Operand value = evaluate(tree.getExpression());
    boolean text =
        tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT
            && types.type(tree.getVariable()).toString().equals("java.lang.String");
    Slot result = graph.temporary(types.type(tree));
    graph.add(
        text
            ? new Op.Concat(tree, result, List.of(old, value))
            : new Op.Compute(tree, result, List.of(old, value), false));
    return places.store(tree, place, graph.operand(result, tree));
  }

  @Override
  public Operand visitUnary(UnaryTree tree, Void p) {
    switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
        Place place = places.evaluate(tree.getExpression(), List.of());
        Operand old = places.load(tree, place);
        Slot result = graph.temporary(types.type(tree));
        graph.add(new Op.Compute(tree, result, List.of(old), false));
        return places.store(tree, place, graph.operand(result, tree));
      }
      case LOGICAL_COMPLEMENT -> {
        return conditions.value(tree);
      }
      default -> {
        return opaque(tree, List.of(evaluate(tree.getExpression())));
      }
    }
  }

  @Override
  public Operand visitBinary(BinaryTree tree, Void p) {
    boolean isShortCircuit =
        tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
    if (isShortCircuit || Conditions.isCondition(tree)) {
      return conditions.value(tree);
    }
    List<Operand> operands = evaluateAll(List.of(tree.getLeftOperand(), tree.getRightOperand()));
    boolean text =
        tree.getKind() == Tree.Kind.PLUS && types.type(tree).toString().equals("java.lang.String");
    if (!text) return opaque(tree, operands);
    Slot result = graph.temporary(types.type(tree));
    graph.add(new Op.Concat(tree, result, operands));
    return graph.operand(result, tree);
  }

  @Override
  public Operand visitConditionalExpression(ConditionalExpressionTree tree, Void p) {
    return conditions.conditional(tree);
  }

  @Override
  public Operand visitInstanceOf(InstanceOfTree tree, Void p) {
    return at.patterns().instanceOf(tree);
  }

  @Override
  public Operand visitSwitchExpression(SwitchExpressionTree tree, Void p) {
    return at.switches().expression(tree);
  }

  @Override
  public Operand visitTypeCast(TypeCastTree tree, Void p) {
    Operand source = evaluate(tree.getExpression());
    Slot result = graph.temporary(types.type(tree));
    graph.add(new Op.Cast(tree, result, source, types.type(tree), false));
    return graph.operand(result, tree);
  }

  @Override
  public Operand visitNewArray(NewArrayTree tree, Void p) {
    evaluateAll(tree.getDimensions());
    List<Operand> elements =
        tree.getInitializers() == null ? List.of() : evaluateAll(tree.getInitializers());
    Slot result = graph.temporary(types.type(tree));
    graph.add(new Op.NewArray(tree, result, types.type(tree), elements, false));
    return graph.operand(result, tree);
  }

  @Override
  public Operand visitMethodInvocation(MethodInvocationTree tree, Void p) {
    return invocations.call(tree);
  }

  @Override
  public Operand visitNewClass(NewClassTree tree, Void p) {
    return invocations.newObject(tree);
  }

  @Override
  public Operand visitLambdaExpression(LambdaExpressionTree tree, Void p) {
    return at.closures().lambda(tree);
  }

  @Override
  public Operand visitMemberReference(MemberReferenceTree tree, Void p) {
    return at.closures().reference(tree);
  }
}
