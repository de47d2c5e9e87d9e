package dev.intos.processor.extract;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.intos.processor.facts.GenericTypes;
import java.util.List;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Finds expressions of raw types where a persistent generic with type arguments is asked for. */
final class Conversions {
  private final Attribution attribution;
  private final GenericTypes generics;
  private final TypeUseLog log;

  Conversions(Attribution attribution, GenericTypes generics, TypeUseLog log) {
    this.attribution = attribution;
    this.generics = generics;
    this.log = log;
  }

  /** An expression (or null) whose value becomes one of the target type. */
  void of(Tree expression, TypeMirror target) {
    if (expression == null || !generics.isConcerned(target)) return;
    if (expression instanceof ParenthesizedTree inner) {
      of(inner.getExpression(), target);
    } else if (expression instanceof ConditionalExpressionTree choice) {
      of(choice.getTrueExpression(), target);
      of(choice.getFalseExpression(), target);
    } else {
      TypeMirror from = attribution.type(expression);
      if (generics.isRaw(from)) log.convert(expression, from, target);
    }
  }

  void ofArguments(List<? extends ExpressionTree> arguments, ExecutableType called) {
    List<? extends TypeMirror> parameters = called.getParameterTypes();
    for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
      of(arguments.get(i), parameters.get(i));
    }
  }
}
