package dev.intos.processor.extract;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.model.TypeUse.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Walks through one class and logs the types that it meets. */
final class TypeUseScanner extends TreePathScanner<Void, Void> {
  private final Elements elements;
  private final GenericTypes generics;
  private final Attribution attribution;
  private final SourceTypes sources;
  private final TypeUseLog log;
  private final Inference inference;
  private final Conversions conversions;

  TypeUseScanner(
      Elements elements,
      GenericTypes generics,
      Attribution attribution,
      SourceTypes sources,
      TypeUseLog log) {
    this.elements = elements;
    this.generics = generics;
    this.attribution = attribution;
    this.sources = sources;
    this.log = log;
    this.inference = new Inference(attribution.types());
    this.conversions = new Conversions(attribution, generics, log);
  }

  // ---- declarations

  @Override
  public Void visitClass(ClassTree node, Void p) {
    Element declared = attribution.element(node);
    Element in = declared == null ? log.place().in() : declared;
    log.at(
        log.place().body(List.of()).in(in),
        () ->
            log.apart(
                () -> {
                  scan(node.getTypeParameters(), p);
                  // The clause of an anonymous class repeats the type of its creation.
                  if (!node.getSimpleName().isEmpty()) {
                    write(node.getExtendsClause(), in);
                    for (Tree t : node.getImplementsClause()) write(t, in);
                  }
                  scan(node.getMembers(), p);
                }));
    return null;
  }

  @Override
  public Void visitTypeParameter(TypeParameterTree node, Void p) {
    for (Tree bound : node.getBounds()) write(bound, attribution.element(node));
    return null;
  }

  @Override
  public Void visitMethod(MethodTree node, Void p) {
    if (!(attribution.element(node) instanceof ExecutableElement method)) return null;
    if (elements.getOrigin(method) != Elements.Origin.EXPLICIT) return null;
    log.at(
        log.place().in(method),
        () -> {
          scan(node.getTypeParameters(), p);
          write(node.getReturnType(), method);
          scan(node.getParameters(), p);
          log.at(log.place().body(List.of(method.getReturnType())), () -> scan(node.getBody(), p));
        });
    return null;
  }

  @Override
  public Void visitVariable(VariableTree node, Void p) {
    Element variable = attribution.element(node);
    if (variable == null) return null;
    Element in = variable.getKind().isField() ? variable : log.place().in();
    log.at(
        log.place().in(in),
        () -> {
          boolean isImplicit = sources.isImplicit(node);
          if (!isImplicit) {
            boolean isBinding = variable.getKind() == ElementKind.BINDING_VARIABLE;
            write(node.getType(), isBinding ? Kind.TESTED : Kind.WRITTEN, variable, null);
          }
          conversions.of(node.getInitializer(), variable.asType());
          scanExpecting(isImplicit ? List.of() : List.of(variable.asType()), node.getInitializer());
        });
    return null;
  }

  // ---- types written in expressions

  @Override
  public Void visitTypeCast(TypeCastTree node, Void p) {
    TypeMirror type = attribution.type(node.getType());
    write(node.getType(), Kind.TESTED, null, attribution.type(node.getExpression()));
    scanExpecting(List.of(type), node.getExpression());
    log.addPart(type);
    return null;
  }

  /** A test alone carries nothing; one that binds a variable declares it. */
  @Override
  public Void visitInstanceOf(InstanceOfTree node, Void p) {
    scan(node.getExpression(), p);
    return scan(node.getPattern(), p);
  }

  @Override
  public Void visitNewArray(NewArrayTree node, Void p) {
    write(node.getType(), null);
    scan(node.getDimensions(), p);
    TypeMirror type = attribution.type(node);
    scanExpecting(List.of(type), node.getInitializers());
    log.addPart(type);
    return null;
  }

  /** The generic type of a record pattern: other types are written before they are scanned. */
  @Override
  public Void visitParameterizedType(ParameterizedTypeTree node, Void p) {
    write(node, Kind.TESTED, null, null);
    return null;
  }

  @Override
  public Void visitAnnotation(AnnotationTree node, Void p) {
    return null;
  }

  // ---- types inferred for expressions

  @Override
  public Void visitNewClass(NewClassTree node, Void p) {
    TypeMirror type = attribution.created(node);
    log.expression(
        () -> {
          scan(node.getEnclosingExpression(), p);
          Element constructor = attribution.element(node);
          scanArguments(constructor, node.getArguments());
          boolean isDiamond =
              node.getIdentifier() instanceof ParameterizedTypeTree t
                  && t.getTypeArguments().isEmpty();
          if (!isDiamond) {
            write(node.getIdentifier(), null);
          } else if (type instanceof DeclaredType d) {
            log.infer(node, generics.arguments(d), d, null, false, List.of());
          }
          if (constructor instanceof ExecutableElement c && !c.getTypeParameters().isEmpty()) {
            List<TypeMirror> given = new ArrayList<>();
            for (ExpressionTree a : node.getArguments()) given.add(attribution.type(a));
            log.infer(node, inference.ofArguments(c, given, null), type, null, false, List.of());
          }
        });
    log.addPart(type);
    return scan(node.getClassBody(), p);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree node, Void p) {
    TypeMirror type = attribution.type(node);
    log.expression(
        () -> {
          if (node.getMethodSelect() instanceof MemberSelectTree select) {
            scan(select.getExpression(), p);
          }
          for (Tree t : node.getTypeArguments()) write(t, null);
          Element called = attribution.element(node);
          scanArguments(called, node.getArguments());
          if (called instanceof ExecutableElement method
              && attribution.type(node.getMethodSelect()) instanceof ExecutableType instantiated) {
            boolean isExplicit =
                node.getTypeArguments().size() == method.getTypeParameters().size();
            Map<TypeParameterElement, TypeMirror> arguments =
                isExplicit
                    ? explicit(method, node.getTypeArguments())
                    : inference.ofCall(method, instantiated);
            log.infer(
                node,
                arguments,
                type,
                method.getReturnType(),
                attribution.isOwn(method),
                ResultExpressions.ofCall(node));
            conversions.ofArguments(node.getArguments(), instantiated);
          }
        });
    log.addPart(type);
    return null;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree node, Void p) {
    DeclaredType functional = attribution.functionalType(attribution.type(node));
    ExecutableElement shape = functional == null ? null : attribution.functionalMethod(functional);
    ExecutableType target = shape == null ? null : attribution.asMember(functional, shape);
    log.expression(
        () -> {
          Tree qualifier = node.getQualifierExpression();
          boolean onType = isType(qualifier);
          if (!onType) {
            scan(qualifier, p);
          } else if (qualifier instanceof ParameterizedTypeTree
              || qualifier.getKind() == Tree.Kind.ARRAY_TYPE) {
            write(qualifier, null);
          }
          if (node.getTypeArguments() != null) {
            for (Tree t : node.getTypeArguments()) write(t, null);
          }
          if (target != null && attribution.element(node) instanceof ExecutableElement method) {
            reference(node, method, target, onType);
          }
        });
    if (target != null) log.addPart(target.getReturnType());
    return null;
  }

  private void reference(
      MemberReferenceTree node, ExecutableElement method, ExecutableType target, boolean onType) {
    List<? extends TypeMirror> given = target.getParameterTypes();
    boolean isUnbound = onType && given.size() == method.getParameters().size() + 1;
    if (isUnbound) given = given.subList(1, given.size());
    Map<TypeParameterElement, TypeMirror> arguments =
        node.getTypeArguments() == null
            ? inference.ofArguments(method, given, target.getReturnType())
            : explicit(method, node.getTypeArguments());
    log.infer(
        node,
        arguments,
        target.getReturnType(),
        method.getReturnType(),
        attribution.isOwn(method),
        List.of(node));
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree node, Void p) {
    // The class of a literal, of Outer.this and of a static member is named, not used.
    if (node.getIdentifier().contentEquals("class")) return null;
    Element selected = attribution.element(node);
    if (selected == null || !selected.getKind().isField()) return null;
    TypeMirror type = attribution.type(node);
    log.expression(
        () -> {
          scan(node.getExpression(), p);
          log.infer(
              node, Map.of(), type, selected.asType(), attribution.isOwn(selected), List.of());
        });
    log.addPart(type);
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree node, Void p) {
    Element variable = attribution.element(node);
    if (variable == null || isType(node)) return null;
    TypeMirror type = attribution.type(node);
    if (variable.getKind() == ElementKind.FIELD && !attribution.isOwn(variable)) {
      log.infer(node, Map.of(), type, variable.asType(), false, List.of());
    }
    log.addPart(type);
    return null;
  }

  // ---- what surrounds an expression

  @Override
  public Void visitAssignment(AssignmentTree node, Void p) {
    scan(node.getVariable(), p);
    TypeMirror type = attribution.type(node.getVariable());
    conversions.of(node.getExpression(), type);
    Element variable = attribution.element(node.getVariable());
    boolean isJudged =
        variable != null
            && (!variable.getKind().isField()
                || attribution.isOwn(variable) && !generics.isTrusted(variable));
    scanExpecting(isJudged ? List.of(type) : List.of(), node.getExpression());
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree node, Void p) {
    scan(node.getVariable(), p);
    TypeMirror type = attribution.type(node.getVariable());
    boolean isImplicit = sources.isImplicit(node.getVariable());
    scanExpecting(isImplicit ? List.of() : List.of(type), node.getExpression());
    return scan(node.getStatement(), p);
  }

  @Override
  public Void visitReturn(ReturnTree node, Void p) {
    List<TypeMirror> returned = log.place().returned();
    if (!returned.isEmpty()) conversions.of(node.getExpression(), returned.get(0));
    scanExpecting(returned, node.getExpression());
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree node, Void p) {
    scan(node.getParameters(), p);
    if (node.getBody() instanceof BlockTree) {
      log.at(log.place().body(log.place().expected()), () -> scan(node.getBody(), p));
      return null;
    }
    DeclaredType functional = attribution.functionalType(attribution.type(node));
    ExecutableElement shape = functional == null ? null : attribution.functionalMethod(functional);
    if (shape != null) {
      conversions.of(node.getBody(), attribution.asMember(functional, shape).getReturnType());
    }
    return scan(node.getBody(), p);
  }

  private void scanExpecting(List<TypeMirror> more, Tree expression) {
    if (expression != null) scanExpecting(more, List.of(expression));
  }

  private void scanExpecting(List<TypeMirror> more, List<? extends Tree> expressions) {
    if (expressions != null) {
      log.at(log.place().expecting(more), () -> scan(expressions, null));
    }
  }

  private void scanArguments(Element called, List<? extends ExpressionTree> arguments) {
    List<TypeMirror> declared = new ArrayList<>();
    if (called instanceof ExecutableElement method
        && attribution.isOwn(method)
        && !generics.isTrusted(method)) {
      declared.addAll(((ExecutableType) method.asType()).getParameterTypes());
    }
    scanExpecting(declared, arguments);
  }

  // ---- uses

  private void write(Tree tree, Element declares) {
    write(tree, Kind.WRITTEN, declares, null);
  }

  private void write(Tree tree, Kind kind, Element declares, TypeMirror from) {
    if (tree != null) log.write(tree, kind, declares, from, attribution.type(tree));
  }

  private Map<TypeParameterElement, TypeMirror> explicit(
      ExecutableElement method, List<? extends Tree> arguments) {
    return Inference.given(method, arguments.stream().map(attribution::type).toList());
  }

  private boolean isType(Tree tree) {
    return switch (tree.getKind()) {
      case ARRAY_TYPE, PARAMETERIZED_TYPE, PRIMITIVE_TYPE, ANNOTATED_TYPE -> true;
      default -> Attribution.isType(attribution.element(tree));
    };
  }
}
