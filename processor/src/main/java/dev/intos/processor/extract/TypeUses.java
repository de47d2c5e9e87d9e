package dev.intos.processor.extract;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.model.TypeUse;
import dev.intos.processor.model.TypeUse.Kind;
import dev.intos.processor.model.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Collects from attributed trees the types that are written or inferred, as far as they have to do
 * with generics whose parameters take persistent-safe types only.
 *
 * <p>A fault in a type shows again in everything that is made from it. So with each use come the
 * types that are known before it: those of the parts of the expression, and those of the
 * declaration that it initialises, the variable that it is assigned to, the result that it becomes.
 */
public final class TypeUses {
  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final GenericTypes generics;
  private final Inference inference;

  public TypeUses(Trees trees, Types types, Elements elements, GenericTypes generics) {
    this.trees = trees;
    this.types = types;
    this.elements = elements;
    this.generics = generics;
    this.inference = new Inference(types);
  }

  /** The uses in one top-level class, in source order where it matters. */
  public List<TypeUse> of(Unit unit, TreePath type) {
    Scanner scanner = new Scanner(unit, type);
    scanner.scan(type, null);
    return scanner.uses;
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    private final Unit unit;
    private final List<TypeUse> uses = new ArrayList<>();
    private final Set<Long> written = new HashSet<>();
    private final SourceTypes sources;
    private final Attribution attribution;
    private final Map<Element, Boolean> own = new HashMap<>();
    private Element in;

    /** What the declarations around the present expression say of its type. */
    private List<TypeMirror> expected = List.of();

    /** What the method or lambda around says of what it returns. */
    private List<TypeMirror> returned = List.of();

    /** The types of the expressions seen so far in the one being scanned. */
    private List<TypeMirror> parts = new ArrayList<>();

    Scanner(Unit unit, TreePath type) {
      this.unit = unit;
      this.attribution = new Attribution(trees, types, elements, type);
      this.sources = new SourceTypes(trees, unit);
    }

    // ---- declarations

    @Override
    public Void visitClass(ClassTree node, Void p) {
      Element outer = in;
      List<TypeMirror> outerExpected = expected;
      List<TypeMirror> outerReturned = returned;
      List<TypeMirror> outerParts = parts;
      in = elementOf(getCurrentPath(), in);
      expected = List.of();
      returned = List.of();
      parts = new ArrayList<>();
      scan(node.getTypeParameters(), p);
      // The clause of an anonymous class repeats the type of its creation.
      if (!node.getSimpleName().isEmpty()) {
        write(node.getExtendsClause(), Kind.WRITTEN, in, null);
        for (Tree t : node.getImplementsClause()) write(t, Kind.WRITTEN, in, null);
      }
      scan(node.getMembers(), p);
      in = outer;
      expected = outerExpected;
      returned = outerReturned;
      parts = outerParts;
      return null;
    }

    @Override
    public Void visitTypeParameter(TypeParameterTree node, Void p) {
      Element declares = elementOf(getCurrentPath(), null);
      for (Tree bound : node.getBounds()) write(bound, Kind.WRITTEN, declares, null);
      return null;
    }

    @Override
    public Void visitMethod(MethodTree node, Void p) {
      if (!(elementOf(getCurrentPath(), null) instanceof ExecutableElement method)) return null;
      if (elements.getOrigin(method) != Elements.Origin.EXPLICIT) return null;
      Element outer = in;
      List<TypeMirror> outerReturned = returned;
      in = method;
      scan(node.getTypeParameters(), p);
      write(node.getReturnType(), Kind.WRITTEN, method, null);
      scan(node.getParameters(), p);
      returned = List.of(method.getReturnType());
      scan(node.getBody(), p);
      returned = outerReturned;
      in = outer;
      return null;
    }

    @Override
    public Void visitVariable(VariableTree node, Void p) {
      Element variable = elementOf(getCurrentPath(), null);
      if (variable == null) return null;
      Element outer = in;
      if (variable.getKind().isField()) in = variable;
      boolean isImplicit = sources.isImplicit(node);
      if (!isImplicit) {
        Kind kind = variable.getKind() == ElementKind.BINDING_VARIABLE ? Kind.TESTED : Kind.WRITTEN;
        write(node.getType(), kind, variable, null);
      }
      convert(node.getInitializer(), variable.asType());
      scanExpecting(isImplicit ? List.of() : List.of(variable.asType()), node.getInitializer());
      in = outer;
      return null;
    }

    // ---- types written in expressions

    @Override
    public Void visitTypeCast(TypeCastTree node, Void p) {
      TypeMirror type = typeOf(node.getType());
      write(node.getType(), Kind.TESTED, null, typeOf(node.getExpression()));
      scanExpecting(type == null ? List.of() : List.of(type), node.getExpression());
      addPart(type);
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
      write(node.getType(), Kind.WRITTEN, null, null);
      scan(node.getDimensions(), p);
      TypeMirror type = trees.getTypeMirror(getCurrentPath());
      if (node.getInitializers() != null) {
        scanExpecting(type == null ? List.of() : List.of(type), node.getInitializers());
      }
      addPart(type);
      return null;
    }

    @Override
    public Void visitParameterizedType(ParameterizedTypeTree node, Void p) {
      write(node, Kind.TESTED, null, null, trees.getTypeMirror(getCurrentPath()));
      return null;
    }

    @Override
    public Void visitAnnotation(AnnotationTree node, Void p) {
      return null;
    }

    @Override
    public Void visitImport(ImportTree node, Void p) {
      return null;
    }

    // ---- types inferred for expressions

    @Override
    public Void visitNewClass(NewClassTree node, Void p) {
      List<TypeMirror> outer = startParts();
      scan(node.getEnclosingExpression(), p);
      Element constructor = trees.getElement(getCurrentPath());
      scanArguments(constructor, node.getArguments());
      TypeMirror type = created(node);
      boolean isDiamond =
          node.getIdentifier() instanceof ParameterizedTypeTree t && t.getTypeArguments().isEmpty();
      if (isDiamond) {
        if (type instanceof DeclaredType d) infer(node, generics.arguments(d), d, null, false);
      } else {
        write(node.getIdentifier(), Kind.WRITTEN, null, null);
      }
      if (constructor instanceof ExecutableElement c && !c.getTypeParameters().isEmpty()) {
        List<TypeMirror> given = new ArrayList<>();
        for (ExpressionTree a : node.getArguments()) given.add(typeOf(a));
        Map<TypeParameterElement, TypeMirror> found = inference.ofArguments(c, given, null);
        if (type != null) infer(node, found, type, null, false);
      }
      endParts(outer, type);
      scan(node.getClassBody(), p);
      return null;
    }

    /** The type named in a {@code new}, of which an anonymous class is only a subtype. */
    private TypeMirror created(NewClassTree node) {
      TypeMirror type = trees.getTypeMirror(getCurrentPath());
      if (node.getClassBody() == null || type == null) return type;
      TypeMirror named = typeOf(node.getIdentifier());
      for (TypeMirror s : types.directSupertypes(type)) {
        if (named != null && types.isSameType(types.erasure(s), types.erasure(named))) return s;
      }
      return named;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree node, Void p) {
      List<TypeMirror> outer = startParts();
      if (node.getMethodSelect() instanceof MemberSelectTree select) {
        scan(select.getExpression(), p);
      }
      for (Tree t : node.getTypeArguments()) write(t, Kind.WRITTEN, null, null);
      Element called = trees.getElement(getCurrentPath());
      scanArguments(called, node.getArguments());
      TypeMirror type = trees.getTypeMirror(getCurrentPath());
      if (called instanceof ExecutableElement method
          && typeOf(node.getMethodSelect()) instanceof ExecutableType instantiated
          && type != null) {
        Map<TypeParameterElement, TypeMirror> found =
            node.getTypeArguments().size() == method.getTypeParameters().size()
                ? explicit(method, node.getTypeArguments())
                : inference.ofCall(method, instantiated);
        infer(node, found, type, method.getReturnType(), isOwn(method));
        convertArguments(instantiated, node.getArguments());
      }
      endParts(outer, type);
      return null;
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree node, Void p) {
      List<TypeMirror> outer = startParts();
      Tree qualifier = node.getQualifierExpression();
      boolean isType =
          isType(trees.getElement(new TreePath(getCurrentPath(), qualifier)), qualifier);
      if (!isType) {
        scan(qualifier, p);
      } else if (qualifier instanceof ParameterizedTypeTree) {
        write(qualifier, Kind.WRITTEN, null, null);
      }
      if (node.getTypeArguments() != null) {
        for (Tree t : node.getTypeArguments()) write(t, Kind.WRITTEN, null, null);
      }
      TypeMirror result = null;
      ExecutableType descriptor = descriptor(trees.getTypeMirror(getCurrentPath()));
      if (descriptor != null
          && trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
        result = descriptor.getReturnType();
        inferReference(node, method, descriptor, isType);
      }
      endParts(outer, result);
      return null;
    }

    private void inferReference(
        MemberReferenceTree node, ExecutableElement method, ExecutableType target, boolean isType) {
      List<? extends TypeMirror> given = target.getParameterTypes();
      int count = method.getParameters().size();
      if (isType && given.size() == count + 1) given = given.subList(1, given.size());
      TypeMirror result = target.getReturnType();
      Map<TypeParameterElement, TypeMirror> found =
          node.getTypeArguments() == null
              ? inference.ofArguments(method, given, result)
              : explicit(method, node.getTypeArguments());
      infer(node, found, result, method.getReturnType(), isOwn(method));
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree node, Void p) {
      // The class of a literal, of Outer.this and of a static member is named, not used.
      if (node.getIdentifier().contentEquals("class")) return null;
      Element selected = trees.getElement(getCurrentPath());
      if (selected == null || !selected.getKind().isField()) return null;
      List<TypeMirror> outer = startParts();
      scan(node.getExpression(), p);
      TypeMirror type = trees.getTypeMirror(getCurrentPath());
      if (type != null) infer(node, Map.of(), type, selected.asType(), isOwn(selected));
      endParts(outer, type);
      return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree node, Void p) {
      Element variable = trees.getElement(getCurrentPath());
      if (variable == null || isType(variable, node)) return null;
      TypeMirror type = trees.getTypeMirror(getCurrentPath());
      if (variable.getKind() == ElementKind.FIELD && !isOwn(variable) && type != null) {
        infer(node, Map.of(), type, variable.asType(), false);
      }
      addPart(type);
      return null;
    }

    // ---- what surrounds an expression

    @Override
    public Void visitAssignment(AssignmentTree node, Void p) {
      TypeMirror type = typeOf(node.getVariable());
      Element variable = trees.getElement(new TreePath(getCurrentPath(), node.getVariable()));
      scan(node.getVariable(), p);
      convert(node.getExpression(), type);
      boolean says = type != null && variable != null && (isOwn(variable) || !isField(variable));
      scanExpecting(says && !isTrusted(variable) ? List.of(type) : List.of(), node.getExpression());
      return null;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree node, Void p) {
      scan(node.getVariable(), p);
      TypeMirror type = typeOf(node.getVariable());
      boolean says = type != null && !sources.isImplicit(node.getVariable());
      scanExpecting(says ? List.of(type) : List.of(), node.getExpression());
      return scan(node.getStatement(), p);
    }

    @Override
    public Void visitReturn(ReturnTree node, Void p) {
      List<TypeMirror> outer = expected;
      expected = List.of();
      if (returned.size() == 1) convert(node.getExpression(), returned.get(0));
      scanExpecting(returned, node.getExpression());
      expected = outer;
      return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree node, Void p) {
      ExecutableType descriptor = descriptor(trees.getTypeMirror(getCurrentPath()));
      scan(node.getParameters(), p);
      if (node.getBody() instanceof BlockTree) {
        List<TypeMirror> outerExpected = expected;
        List<TypeMirror> outerReturned = returned;
        returned = expected;
        expected = List.of();
        scan(node.getBody(), p);
        expected = outerExpected;
        returned = outerReturned;
      } else {
        if (descriptor != null) convert(node.getBody(), descriptor.getReturnType());
        scan(node.getBody(), p);
      }
      return null;
    }

    private void scanExpecting(List<TypeMirror> more, Tree expression) {
      if (expression != null) scanExpecting(more, List.of(expression));
    }

    private void scanExpecting(List<TypeMirror> more, List<? extends Tree> expressions) {
      List<TypeMirror> outer = expected;
      expected = plus(outer, more);
      scan(expressions, null);
      expected = outer;
    }

    private void scanArguments(Element called, List<? extends ExpressionTree> arguments) {
      List<TypeMirror> declared = new ArrayList<>();
      if (called instanceof ExecutableElement method && isOwn(method) && !isTrusted(method)) {
        declared.addAll(((ExecutableType) method.asType()).getParameterTypes());
      }
      scanExpecting(declared, arguments);
    }

    private List<TypeMirror> startParts() {
      List<TypeMirror> outer = parts;
      parts = new ArrayList<>();
      return outer;
    }

    private void endParts(List<TypeMirror> outer, TypeMirror whole) {
      outer.addAll(parts);
      parts = outer;
      addPart(whole);
    }

    private void addPart(TypeMirror type) {
      if (type != null && generics.isConcerned(type)) parts.add(type);
    }

    // ---- uses

    private void write(Tree tree, Kind kind, Element declares, TypeMirror from) {
      if (tree != null) write(tree, kind, declares, from, typeOf(tree));
    }

    private void write(Tree tree, Kind kind, Element declares, TypeMirror from, TypeMirror type) {
      if (type == null || !generics.isConcerned(type) && !generics.isMarked(type)) return;
      addPart(type);
      // A record's component is also its field and its constructor's parameter.
      if (!written.add(sources.start(tree))) return;
      add(tree, kind, type, declares, from, Map.of(), null, false, expected);
    }

    private void infer(
        Tree tree,
        Map<TypeParameterElement, TypeMirror> arguments,
        TypeMirror type,
        TypeMirror declared,
        boolean own) {
      boolean isConcerned =
          generics.isConcerned(type) || arguments.keySet().stream().anyMatch(generics::isMarked);
      if (!isConcerned) return;
      add(tree, Kind.INFERRED, type, null, null, arguments, declared, own, plus(expected, parts));
    }

    private void convert(Tree expression, TypeMirror target) {
      if (expression == null || target == null || !generics.isConcerned(target)) return;
      if (expression instanceof ParenthesizedTree inner) {
        convert(inner.getExpression(), target);
      } else if (expression instanceof ConditionalExpressionTree choice) {
        convert(choice.getTrueExpression(), target);
        convert(choice.getFalseExpression(), target);
      } else {
        TypeMirror from = trees.getTypeMirror(new TreePath(getCurrentPath(), expression));
        if (from == null || !generics.isRaw(from)) return;
        add(expression, Kind.CONVERTED, target, null, from, Map.of(), null, false, expected);
      }
    }

    private void convertArguments(ExecutableType called, List<? extends ExpressionTree> arguments) {
      List<? extends TypeMirror> parameters = called.getParameterTypes();
      for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
        convert(arguments.get(i), parameters.get(i));
      }
    }

    private void add(
        Tree tree,
        Kind kind,
        TypeMirror type,
        Element declares,
        TypeMirror from,
        Map<TypeParameterElement, TypeMirror> arguments,
        TypeMirror declared,
        boolean own,
        List<TypeMirror> known) {
      uses.add(
          new TypeUse(unit, tree, in, kind, type, declares, from, arguments, declared, own, known));
    }

    // ---- questions to javac

    private TypeMirror typeOf(Tree child) {
      return child == null ? null : trees.getTypeMirror(new TreePath(getCurrentPath(), child));
    }

    /** The type of the method of a functional interface, null if there is none. */
    private ExecutableType descriptor(TypeMirror type) {
      DeclaredType functional = type == null ? null : attribution.functionalType(type);
      ExecutableElement method =
          functional == null ? null : attribution.functionalMethod(functional);
      return method == null ? null : attribution.asMember(functional, method);
    }

    private Map<TypeParameterElement, TypeMirror> explicit(
        ExecutableElement method, List<? extends Tree> arguments) {
      Map<TypeParameterElement, TypeMirror> found = new LinkedHashMap<>();
      List<? extends TypeParameterElement> parameters = method.getTypeParameters();
      for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
        TypeMirror type = typeOf(arguments.get(i));
        if (type != null) found.put(parameters.get(i), type);
      }
      return found;
    }

    private Element elementOf(TreePath path, Element otherwise) {
      Element element = trees.getElement(path);
      return element == null ? otherwise : element;
    }

    /** Whether a member is declared in this compilation. */
    private boolean isOwn(Element member) {
      Element top = member;
      while (top.getEnclosingElement() != null
          && top.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
        top = top.getEnclosingElement();
      }
      return own.computeIfAbsent(top, e -> trees.getTree(e) != null);
    }

    private boolean isTrusted(Element member) {
      return generics.isTrusted(member);
    }
  }

  private static boolean isField(Element element) {
    return element.getKind().isField();
  }

  private static boolean isType(Element element, Tree tree) {
    return tree instanceof ParameterizedTypeTree
        || tree.getKind() == Tree.Kind.ARRAY_TYPE
        || tree.getKind() == Tree.Kind.PRIMITIVE_TYPE
        || element != null
            && (element.getKind().isClass()
                || element.getKind().isInterface()
                || element.getKind() == ElementKind.TYPE_PARAMETER
                || element.getKind() == ElementKind.PACKAGE);
  }

  private static <T> List<T> plus(List<T> some, List<T> more) {
    if (more.isEmpty()) return some;
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
