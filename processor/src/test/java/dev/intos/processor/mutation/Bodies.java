package dev.intos.processor.mutation;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The bodies of a program with their places, and the borrows in them. */
final class Bodies {
  private static final Set<String> LENDING =
      Set.of("asRef", "asMut", "get", "getMut", "getMutOrPut");

  private final Sites sites;
  private final List<List<Place>> inside = new ArrayList<>();
  private final List<List<Place>> outside = new ArrayList<>();
  private final List<Borrow> borrows = new ArrayList<>();

  private Bodies(Sites sites) {
    this.sites = sites;
  }

  static Bodies of(Sites sites) {
    Bodies bodies = new Bodies(sites);
    sites.paths(MethodTree.class).forEach(bodies::method);
    sites.paths(LambdaExpressionTree.class).forEach(bodies::lambda);
    sites.paths(MethodInvocationTree.class).forEach(bodies::call);
    sites.paths(EnhancedForLoopTree.class).forEach(bodies::loop);
    return bodies;
  }

  List<List<Place>> inside() {
    return inside;
  }

  List<List<Place>> outside() {
    return outside;
  }

  List<Borrow> borrows() {
    return borrows;
  }

  private void method(TreePath path) {
    MethodTree tree = (MethodTree) path.getLeaf();
    if (tree.getBody() == null || !(sites.element(path) instanceof ExecutableElement method))
      return;
    if (sites.start(path) < 0 || sites.end(path, tree.getBody()) < 0) return;
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    if (constructor && owner.getKind() == ElementKind.RECORD) return;
    boolean ofPersistent = Names.isPersistentClass(owner) && !Names.isStatic(method);
    String journal = named(method.getParameters(), true);
    String token = named(method.getParameters(), false);
    List<Place> places = places(sites.path(path, tree.getBody()), journal, token);
    if (places.isEmpty()) return;
    if (ofPersistent
        || Names.has(method, "Transaction")
        || method.getParameters().stream().anyMatch(Names::needsTransaction)) {
      inside.add(places);
    } else if (isOutside(method, owner)) {
      outside.add(places);
    }
    if (ofPersistent && !constructor) {
      borrows.add(new Borrow("this", owner, Names.has(method, "Mut"), places, null));
    }
    for (VariableElement parameter : method.getParameters()) {
      TypeMirror type = parameter.asType();
      if (Names.isPersistentClass(type) && !ownsParameters(method, owner, parameter)) {
        if (isAssigned(path, parameter)) continue;
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        boolean mutable = Names.has(parameter, "Mut");
        borrows.add(
            new Borrow(parameter.getSimpleName().toString(), element, mutable, places, null));
      }
    }
  }

  private static boolean ownsParameters(
      ExecutableElement method, TypeElement owner, VariableElement parameter) {
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    return Names.has(parameter, "Owned") || constructor && Names.isPersistentClass(owner);
  }

  /** Whether certainly no transaction runs in a method. */
  private static boolean isOutside(ExecutableElement method, TypeElement owner) {
    boolean marked = Names.has(method, "SyscallToken");
    boolean plainOwner =
        owner.getKind() == ElementKind.CLASS || owner.getKind() == ElementKind.ENUM;
    boolean nestedInPersistent = false;
    for (Element e = owner; e != null; e = e.getEnclosingElement()) {
      nestedInPersistent |= Names.has(e, "Persistent");
      plainOwner &= !(e instanceof TypeElement type && type.getQualifiedName().isEmpty());
      plainOwner &= e.getKind() != ElementKind.METHOD;
    }
    return !marked
        && plainOwner
        && !nestedInPersistent
        && method.getParameters().stream().allMatch(p -> Names.isOrdinary(p.asType()));
  }

  private boolean isAssigned(TreePath method, VariableElement parameter) {
    return sites.paths(AssignmentTree.class).stream()
        .filter(p -> p.getCompilationUnit() == method.getCompilationUnit())
        .map(p -> sites.element(sites.path(p, ((AssignmentTree) p.getLeaf()).getVariable())))
        .anyMatch(parameter::equals);
  }

  private void lambda(TreePath path) {
    LambdaExpressionTree lambda = (LambdaExpressionTree) path.getLeaf();
    if (!(sites.type(path) instanceof DeclaredType type)) return;
    List<Element> parameters = new ArrayList<>();
    for (VariableTree p : lambda.getParameters())
      parameters.add(sites.element(sites.path(path, p)));
    boolean body = parameters.stream().anyMatch(p -> Names.isCapability(p.asType()));
    boolean each = isGivenToForEach(path);
    if (!body && !each) return;
    List<Place> places = lambdaPlaces(path, lambda, type);
    if (places.isEmpty()) return;
    inside.add(places);
    for (Element p : parameters) {
      if (each && Names.isPersistentClass(p.asType())) {
        boolean mutable = callee(path).getSimpleName().contentEquals("forEachMut");
        TypeElement element = (TypeElement) ((DeclaredType) p.asType()).asElement();
        borrows.add(new Borrow(p.getSimpleName().toString(), element, mutable, places, null));
      }
    }
  }

  /** A function given to a loop of a persistent collection, which takes a journal handle itself. */
  private boolean isGivenToForEach(TreePath lambda) {
    ExecutableElement callee = callee(lambda);
    return callee != null
        && Names.isOfRuntime(callee)
        && callee.getSimpleName().toString().startsWith("forEach");
  }

  private ExecutableElement callee(TreePath argument) {
    TreePath parent = argument.getParentPath();
    return parent.getLeaf() instanceof MethodInvocationTree
            && sites.element(parent) instanceof ExecutableElement method
        ? method
        : null;
  }

  private List<Place> lambdaPlaces(TreePath path, LambdaExpressionTree lambda, DeclaredType type) {
    String journal = null;
    String token = null;
    for (VariableTree p : lambda.getParameters()) {
      TypeMirror parameter = sites.element(sites.path(path, p)).asType();
      if (Names.isJournal(parameter)) journal = p.getName().toString();
      if (Names.isToken(parameter)) token = p.getName().toString();
    }
    TreePath body = sites.path(path, lambda.getBody());
    if (lambda.getBody() instanceof BlockTree) return places(body, journal, token);
    boolean valued = isValued(type);
    return List.of(
        new Place(sites.source(path), sites.start(body), sites.end(body), valued, journal, token));
  }

  /** Whether the method of a functional interface returns something. */
  private boolean isValued(DeclaredType functional) {
    for (Element member : sites.elements().getAllMembers((TypeElement) functional.asElement())) {
      if (member.getKind() == ElementKind.METHOD
          && member.getModifiers().contains(Modifier.ABSTRACT)
          && !isOfObject((ExecutableElement) member)) {
        ExecutableType type = (ExecutableType) sites.types().asMemberOf(functional, member);
        return type.getReturnType().getKind() != TypeKind.VOID;
      }
    }
    return false;
  }

  private boolean isOfObject(ExecutableElement method) {
    return sites.elements().getTypeElement("java.lang.Object").getEnclosedElements().stream()
        .anyMatch(m -> m.getSimpleName().equals(method.getSimpleName()));
  }

  private static String named(List<? extends VariableElement> parameters, boolean journal) {
    for (VariableElement p : parameters) {
      TypeMirror type = p.asType();
      if (journal ? Names.isJournal(type) : Names.isToken(type))
        return p.getSimpleName().toString();
    }
    return null;
  }

  /** The places before the statements of a block and of those in it, not of closures in it. */
  private List<Place> places(TreePath block, String journal, String token) {
    List<Place> places = new ArrayList<>();
    SourceText source = sites.source(block);
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitLambdaExpression(LambdaExpressionTree lambda, Void none) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree type, Void none) {
        return null;
      }

      @Override
      public Void visitBlock(BlockTree in, Void none) {
        add(in.getStatements());
        return super.visitBlock(in, none);
      }

      @Override
      public Void visitCase(CaseTree in, Void none) {
        if (in.getStatements() != null) add(in.getStatements());
        return super.visitCase(in, none);
      }

      private void add(List<? extends StatementTree> statements) {
        for (StatementTree statement : statements) {
          if (isConstructorCall(statement)) continue;
          places.add(new Place(source, sites.start(block, statement), -1, false, journal, token));
        }
      }
    }.scan(block, null);
    if (places.isEmpty() && ((BlockTree) block.getLeaf()).getStatements().isEmpty()) {
      places.add(new Place(source, sites.start(block) + 1, -1, false, journal, token));
    }
    return places;
  }

  private static boolean isConstructorCall(StatementTree statement) {
    if (!(statement instanceof ExpressionStatementTree e)) return false;
    if (!(e.getExpression() instanceof MethodInvocationTree call)) return false;
    String callee = call.getMethodSelect().toString();
    return callee.equals("super") || callee.equals("this") || callee.endsWith(".super");
  }

  /** A call that lends a persistent object. */
  private void call(TreePath path) {
    if (!(sites.element(path) instanceof ExecutableElement method)) return;
    String name = method.getSimpleName().toString();
    if (!Names.isOfRuntime(method) || !LENDING.contains(name)) return;
    if (!Names.isPersistentClass(sites.type(path))) return;
    List<? extends ExpressionTree> arguments =
        ((MethodInvocationTree) path.getLeaf()).getArguments();
    if (arguments.isEmpty()) return;
    ExpressionTree journal = arguments.get(arguments.size() - 1);
    if (!(journal instanceof IdentifierTree)) return;
    TypeElement type = (TypeElement) ((DeclaredType) sites.type(path)).asElement();
    placeBefore(path, journal.toString())
        .ifPresent(
            place ->
                borrows.add(
                    new Borrow(
                        sites.text(path), type, name.contains("Mut"), List.of(place), path)));
  }

  /** The first place in a lambda. */
  Optional<Place> placeIn(TreePath path) {
    if (!(sites.type(path) instanceof DeclaredType type)) return Optional.empty();
    return lambdaPlaces(path, (LambdaExpressionTree) path.getLeaf(), type).stream().findFirst();
  }

  /** The nearest place before an expression. */
  Optional<Place> placeBefore(TreePath expression, String journal) {
    for (TreePath p = expression; p.getParentPath() != null; p = p.getParentPath()) {
      Tree parent = p.getParentPath().getLeaf();
      if (parent instanceof LambdaExpressionTree lambda && lambda.getBody() == p.getLeaf()) {
        if (!(sites.type(p.getParentPath()) instanceof DeclaredType type)) return Optional.empty();
        boolean valued = isValued(type);
        return Optional.of(
            new Place(sites.source(p), sites.start(p), sites.end(p), valued, journal, null));
      }
      boolean listed =
          parent instanceof BlockTree
              || parent instanceof CaseTree in
                  && in.getStatements() != null
                  && in.getStatements().contains(p.getLeaf());
      if (p.getLeaf() instanceof StatementTree && listed) {
        return Optional.of(new Place(sites.source(p), sites.start(p), -1, false, journal, null));
      }
      if (p.getLeaf() instanceof ClassTree || p.getLeaf() instanceof MethodTree) break;
    }
    return Optional.empty();
  }

  /** The variable of a loop over the elements of a persistent collection. */
  private void loop(TreePath path) {
    EnhancedForLoopTree loop = (EnhancedForLoopTree) path.getLeaf();
    if (!(loop.getExpression() instanceof MethodInvocationTree)) return;
    TreePath over = sites.path(path, loop.getExpression());
    TypeMirror type = sites.element(sites.path(path, loop.getVariable())).asType();
    if (!Names.isOfRuntime(sites.element(over)) || !Names.isPersistentClass(type)) return;
    if (!(loop.getStatement() instanceof BlockTree)) return;
    List<Place> places = places(sites.path(path, loop.getStatement()), null, null);
    if (places.isEmpty()) return;
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    borrows.add(new Borrow(loop.getVariable().getName().toString(), element, false, places, null));
  }
}
