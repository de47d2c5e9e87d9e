package dev.intos.processor.extract;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberReferenceTree.ReferenceMode;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Lambdas and method references: bodies of their own. */
final class Closures {
  private final BodyBuilder at;
  private final GraphBuilder graph;
  private final Attribution types;

  Closures(BodyBuilder at) {
    this.at = at;
    this.graph = at.graph();
    this.types = at.attribution();
  }

  Operand lambda(LambdaExpressionTree tree) {
    DeclaredType type = types.functionalType(types.type(tree));
    ExecutableElement method = type == null ? null : types.functionalMethod(type);
    if (method == null) return at.expressions().opaque(tree, List.of());
    Body body = begin(Body.Kind.LAMBDA, type, method, tree);
    BodyBuilder inside = at.inside(body);
    for (VariableTree parameter : tree.getParameters()) {
      if (types.element(parameter) instanceof VariableElement variable) {
        body.parameters().add(inside.declare(Slot.Kind.PARAMETER, variable, types.type(parameter)));
      }
    }
    if (tree.getBody() instanceof ExpressionTree value) {
      Operand result = inside.expressions().evaluate(value);
      boolean discards = body.result().getKind() == TypeKind.VOID;
      inside.graph().add(new Op.Return(value, discards ? null : result));
    } else {
      inside.statements().lower((StatementTree) tree.getBody());
    }
    return finish(tree, body, type);
  }

  private Body begin(Body.Kind kind, DeclaredType type, ExecutableElement method, Tree tree) {
    Body enclosing = graph.body();
    Body body = new Body(kind, enclosing.owner(), enclosing, method, null, tree);
    body.setSelf(enclosing.self());
    body.setResult(types.asMember(type, method).getReturnType());
    enclosing.closures().add(body);
    return body;
  }

  private Operand finish(Tree tree, Body body, DeclaredType type) {
    Slot result = graph.temporary(types.type(tree));
    graph.add(new Op.Closure(tree, result, body, type));
    return graph.operand(result, tree);
  }

  Operand reference(MemberReferenceTree tree) {
    DeclaredType type = types.functionalType(types.type(tree));
    ExecutableElement shape = type == null ? null : types.functionalMethod(type);
    if (shape == null) return at.expressions().opaque(tree, List.of());
    ExpressionTree qualifier = tree.getQualifierExpression();
    boolean onType = isType(qualifier);
    Operand bound = onType ? null : at.expressions().evaluate(qualifier);
    if (bound != null && bound.slot().kind() == Slot.Kind.LOCAL) {
      Slot now = graph.temporary(bound.type());
      graph.add(new Op.Assign(bound.tree(), now, bound));
      bound = graph.operand(now, bound.tree(), bound.type());
    }
    Body body = begin(Body.Kind.REFERENCE, type, shape, tree);
    if (bound != null) body.captured().add(bound.slot());
    BodyBuilder inside = at.inside(body);
    List<Operand> parameters = new ArrayList<>();
    int index = 0;
    for (TypeMirror parameter : types.asMember(type, shape).getParameterTypes()) {
      Slot slot =
          inside.graph().local(Slot.Kind.PARAMETER, null, "arg" + index++, upper(parameter));
      body.parameters().add(slot);
      parameters.add(graph.operand(slot, tree));
    }
    Operand result = body(tree, inside, bound, parameters);
    boolean discards = body.result().getKind() == TypeKind.VOID;
    inside.graph().add(new Op.Return(tree, discards ? null : result));
    return finish(tree, body, type);
  }

  private boolean isType(ExpressionTree qualifier) {
    TypeKind kind = types.type(qualifier).getKind();
    boolean isTypeTree =
        kind.isPrimitive()
            || qualifier.getKind() == Tree.Kind.ARRAY_TYPE
            || qualifier.getKind() == Tree.Kind.PARAMETERIZED_TYPE
            || qualifier.getKind() == Tree.Kind.ANNOTATED_TYPE;
    return isTypeTree || Attribution.isType(types.element(qualifier));
  }

  /** The one call that a reference makes. */
  private Operand body(
      MemberReferenceTree tree, BodyBuilder inside, Operand bound, List<Operand> parameters) {
    GraphBuilder to = inside.graph();
    TypeMirror qualified = types.type(tree.getQualifierExpression());
    if (qualified instanceof ArrayType array && tree.getMode() == ReferenceMode.NEW) {
      Slot made = to.temporary(array);
      to.add(new Op.NewArray(tree, made, array, List.of(), false));
      return to.operand(made, tree);
    }
    if (!(types.element(tree) instanceof ExecutableElement method)) {
      return inside.expressions().opaque(tree, parameters);
    }
    if (tree.getMode() == ReferenceMode.NEW) {
      TypeMirror created = upper(to.body().result());
      DeclaredType type =
          types.types().isSubtype(types.types().erasure(created), types.types().erasure(qualified))
                  && created instanceof DeclaredType declared
              ? declared
              : (DeclaredType) qualified;
      return inside.expressions().invocations().create(tree, type, method, parameters);
    }
    Operand receiver = bound;
    List<Operand> arguments = parameters;
    if (bound == null && !Attribution.isStatic(method) && !parameters.isEmpty()) {
      receiver = parameters.get(0);
      arguments = parameters.subList(1, parameters.size());
    }
    TypeMirror of = receiver == null ? qualified : receiver.type();
    ExecutableType instantiated = types.asMember(of, method);
    boolean isSuper = tree.getQualifierExpression().toString().endsWith("super");
    return inside
        .expressions()
        .invocations()
        .call(tree, receiver, method, instantiated, arguments, isSuper);
  }

  private static TypeMirror upper(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) return wildcard.getExtendsBound();
      if (wildcard.getSuperBound() != null) return wildcard.getSuperBound();
    }
    return type;
  }
}
