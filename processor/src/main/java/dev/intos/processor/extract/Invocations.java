package dev.intos.processor.extract;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls and object creations. */
final class Invocations {
  private final BodyBuilder at;
  private final GraphBuilder graph;
  private final Attribution types;
  private final Expressions expressions;

  Invocations(BodyBuilder at, Expressions expressions) {
    this.at = at;
    this.graph = at.graph();
    this.types = at.attribution();
    this.expressions = expressions;
  }

  Operand call(MethodInvocationTree tree) {
    ExpressionTree select = tree.getMethodSelect();
    while (select instanceof ParenthesizedTree parens) select = parens.getExpression();
    if (!(types.element(select) instanceof ExecutableElement method)) {
      return expressions.opaque(tree, expressions.evaluateAll(tree.getArguments()));
    }
    boolean isSuper = method.getKind() == ElementKind.CONSTRUCTOR || isSuper(select);
    Operand receiver = receiver(select, method);
    if (receiver != null) receiver = expressions.snapshot(receiver, tree.getArguments());
    ExecutableType instantiated =
        types.type(select) instanceof ExecutableType type && !isSignaturePolymorphic(method)
            ? type
            : (ExecutableType) method.asType();
    List<Operand> values = expressions.evaluateAll(tree.getArguments());
    return call(tree, receiver, method, instantiated, values, isSuper, types.type(tree));
  }

  /** Javac gives {@code MethodHandle.invoke} the parameters of each call, in place of an array. */
  private static boolean isSignaturePolymorphic(ExecutableElement method) {
    return method.isVarArgs() && method.getModifiers().contains(Modifier.NATIVE);
  }

  /** The call that a method reference makes: its result has the method's type. */
  Operand call(
      Tree tree,
      Operand receiver,
      ExecutableElement method,
      ExecutableType instantiated,
      List<Operand> values,
      boolean isSuper) {
    return call(
        tree, receiver, method, instantiated, values, isSuper, instantiated.getReturnType());
  }

  private Operand call(
      Tree tree,
      Operand receiver,
      ExecutableElement method,
      ExecutableType instantiated,
      List<Operand> values,
      boolean isSuper,
      TypeMirror type) {
    List<Operand> arguments = pack(tree, method, instantiated, values);
    boolean isVoid = type.getKind() == TypeKind.VOID || type.getKind() == TypeKind.NONE;
    Slot result = graph.temporary(type);
    graph.add(
        new Op.Call(
            tree,
            isVoid ? null : result,
            receiver,
            method,
            instantiated,
            arguments,
            isSuper,
            false));
    return graph.operand(result, tree);
  }

  /** The object that a constructor reference makes. */
  Operand create(
      Tree tree, DeclaredType type, ExecutableElement constructor, List<Operand> values) {
    ExecutableType instantiated = types.asMember(type, constructor);
    List<Operand> arguments = pack(tree, constructor, instantiated, values);
    Operand outer = implicitOuter(tree, (TypeElement) type.asElement());
    Slot result = graph.temporary(type);
    graph.add(
        new Op.NewObject(tree, result, type, constructor, instantiated, arguments, outer, null));
    return graph.operand(result, tree);
  }

  private static boolean isSuper(ExpressionTree select) {
    if (!(select instanceof MemberSelectTree member)) return false;
    ExpressionTree of = member.getExpression();
    return of instanceof IdentifierTree name && name.getName().contentEquals("super")
        || of instanceof MemberSelectTree qualified
            && qualified.getIdentifier().contentEquals("super");
  }

  private Operand receiver(ExpressionTree select, ExecutableElement method) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      if (select instanceof MemberSelectTree outer) expressions.evaluate(outer.getExpression());
      Slot self = at.slots().self(graph.body());
      return self == null ? null : graph.operand(self, select);
    }
    if (select instanceof MemberSelectTree member) {
      ExpressionTree of = member.getExpression();
      if (isSuper(select)) {
        Slot self = at.slots().self(graph.body());
        return Attribution.isStatic(method) || self == null ? null : graph.operand(self, of);
      }
      if (Attribution.isType(types.element(of)) && isName(of)) return null;
      Operand receiver = expressions.evaluate(of);
      return Attribution.isStatic(method) ? null : receiver;
    }
    return expressions.implicitReceiver(select, method);
  }

  private static boolean isName(Tree tree) {
    return tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree
        || tree.getKind() == Tree.Kind.PARAMETERIZED_TYPE
        || tree.getKind() == Tree.Kind.ANNOTATED_TYPE;
  }

  /** One operand for each parameter: the values of a varargs call go into their array. */
  private List<Operand> pack(
      Tree call, ExecutableElement method, ExecutableType instantiated, List<Operand> values) {
    int fixed = method.getParameters().size() - 1;
    if (!method.isVarArgs() || values.size() < fixed) return values;
    TypeMirror array =
        instantiated.getParameterTypes().size() > fixed
            ? instantiated.getParameterTypes().get(fixed)
            : method.getParameters().get(fixed).asType();
    if (values.size() == fixed + 1) {
      TypeMirror last = values.get(fixed).type();
      boolean isArray =
          last.getKind() == TypeKind.NULL
              || last.getKind() == TypeKind.ARRAY
                  && types
                      .types()
                      .isAssignable(types.types().erasure(last), types.types().erasure(array));
      if (isArray) return values;
    }
    Slot packed = graph.temporary(array);
    List<Operand> rest = List.copyOf(values.subList(fixed, values.size()));
    Tree where = rest.isEmpty() ? call : rest.get(0).tree();
    graph.add(new Op.NewArray(where, packed, array, rest, true));
    List<Operand> result = new ArrayList<>(values.subList(0, fixed));
    result.add(graph.operand(packed, where));
    return result;
  }

  Operand newObject(NewClassTree tree) {
    Operand outer =
        tree.getEnclosingExpression() == null
            ? null
            : expressions.evaluate(tree.getEnclosingExpression());
    TypeMirror named = types.type(tree.getIdentifier());
    TypeMirror whole = types.type(tree);
    TypeMirror created = tree.getClassBody() == null ? whole : named;
    if (!(created instanceof DeclaredType type)) {
      return expressions.opaque(tree, expressions.evaluateAll(tree.getArguments()));
    }
    ClassModel anonymous =
        tree.getClassBody() == null ? null : at.classes().local(tree.getClassBody(), graph.body());
    ExecutableElement constructor =
        types.element(tree) instanceof ExecutableElement found ? found : null;
    ExecutableType instantiated = constructor == null ? null : types.asMember(type, constructor);
    List<Operand> arguments =
        constructor == null || anonymous != null
            ? expressions.evaluateAll(tree.getArguments())
            : pack(tree, constructor, instantiated, expressions.evaluateAll(tree.getArguments()));
    if (outer == null) outer = implicitOuter(tree, (TypeElement) type.asElement());
    Slot result = graph.temporary(whole);
    graph.add(
        new Op.NewObject(
            tree, result, type, constructor, instantiated, arguments, outer, anonymous));
    return graph.operand(result, tree, whole);
  }

  /** The enclosing instance that {@code new Inner()} takes without being told. */
  private Operand implicitOuter(Tree tree, TypeElement created) {
    if (created.getNestingKind() != NestingKind.MEMBER
        || !created.getKind().isClass()
        || Attribution.isStatic(created)) {
      return null;
    }
    Element around = created.getEnclosingElement();
    if (!(around instanceof TypeElement outer)) return null;
    Slot instance = at.slots().enclosingInstance(outer, graph.body(), false);
    return instance == null ? null : graph.operand(instance, tree);
  }
}
