package dev.intos.processor.extract;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The left sides of assignments: evaluated, read and written. */
final class Places {
  private final BodyBuilder at;
  private final GraphBuilder graph;
  private final Attribution types;
  private final Expressions expressions;

  Places(BodyBuilder at, Expressions expressions) {
    this.at = at;
    this.graph = at.graph();
    this.types = at.attribution();
    this.expressions = expressions;
  }

  /**
   * Evaluates what comes before the write.
   *
   * @param later what is evaluated before the write, too, and may assign the locals named here
   */
  Place evaluate(ExpressionTree tree, List<? extends Tree> later) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parens) inner = parens.getExpression();
    TypeMirror type = types.type(inner);
    if (inner instanceof ArrayAccessTree access) {
      List<Operand> both =
          expressions.evaluateAll(List.of(access.getExpression(), access.getIndex()));
      Operand array = expressions.snapshot(both.get(0), later);
      return new Place.Element(array, both.get(1), inner, type);
    }
    Element element = types.element(inner);
    Slot slot = at.slots().variable(element, graph.body());
    if (slot != null) return new Place.Local(slot, inner, type);
    if (element instanceof VariableElement field && field.getKind().isField()) {
      return new Place.Member(object(inner, field, later), field, inner, type);
    }
    return new Place.Local(graph.temporary(type), inner, type);
  }

  private Operand object(ExpressionTree tree, VariableElement field, List<? extends Tree> later) {
    if (!(tree instanceof MemberSelectTree select)) {
      return expressions.implicitReceiver(tree, field);
    }
    if (Attribution.isType(types.element(select.getExpression()))) return null;
    Operand object = expressions.evaluate(select.getExpression());
    return Attribution.isStatic(field) ? null : expressions.snapshot(object, later);
  }

  /** Reads the place for the assignment {@code tree}. */
  Operand load(Tree tree, Place place) {
    if (place instanceof Place.Local local) {
      return graph.operand(local.slot(), place.tree(), place.type());
    }
    Slot result = graph.temporary(place.type());
    if (place instanceof Place.Element element) {
      graph.add(new Op.GetElement(tree, result, element.array(), element.index()));
    } else if (place instanceof Place.Member member) {
      graph.add(new Op.GetField(tree, result, member.object(), member.field()));
    }
    return graph.operand(result, place.tree());
  }

  /** Writes the place by the assignment {@code tree}; the result is the assignment's value. */
  Operand store(Tree tree, Place place, Operand value) {
    if (place instanceof Place.Local local) {
      graph.add(new Op.Assign(tree, local.slot(), value));
      return graph.operand(local.slot(), tree, place.type());
    }
    if (place instanceof Place.Element element) {
      graph.add(new Op.PutElement(tree, element.array(), element.index(), value));
    } else if (place instanceof Place.Member member) {
      graph.add(new Op.PutField(tree, member.object(), member.field(), value));
    }
    return new Operand(value.slot(), tree, value.type());
  }
}
