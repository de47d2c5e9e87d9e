package dev.intos.processor.mutation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A local variable that is moved into persistent memory by a call.
 *
 * @param variable the argument
 * @param statement the statement of the call, in a block
 */
record Moves(TreePath variable, TreePath statement) {
  /** Calls that may give back what they were given. */
  private static final Set<String> CONDITIONAL =
      Set.of("pushBack", "queueSendBack", "queueSendFront");

  /** The moves whose call is a statement, or initialises a variable. */
  private static List<Moves> of(Sites sites) {
    List<Moves> moves = new ArrayList<>();
    for (TreePath argument : moved(sites)) {
      statement(argument.getParentPath()).ifPresent(s -> moves.add(new Moves(argument, s)));
    }
    return moves;
  }

  /** The variables that a call takes for certain. */
  private static List<TreePath> moved(Sites sites) {
    List<TreePath> moved = new ArrayList<>();
    for (TreePath path : sites.paths(MethodInvocationTree.class)) {
      if (!(sites.element(path) instanceof ExecutableElement callee)) continue;
      if (CONDITIONAL.contains(callee.getSimpleName().toString())) continue;
      List<? extends ExpressionTree> given = ((MethodInvocationTree) path.getLeaf()).getArguments();
      for (int i = 0; i < Math.min(given.size(), callee.getParameters().size()); i++) {
        if (!Names.has(callee.getParameters().get(i), "Owned")) continue;
        TreePath argument = sites.path(path, given.get(i));
        if (isMovable(sites, argument)) moved.add(argument);
      }
    }
    return moved;
  }

  private static boolean isMovable(Sites sites, TreePath argument) {
    if (!(argument.getLeaf() instanceof IdentifierTree)) return false;
    Element variable = sites.element(argument);
    boolean local =
        variable.getKind() == ElementKind.LOCAL_VARIABLE
            || variable.getKind() == ElementKind.PARAMETER;
    TypeMirror type = variable.asType();
    boolean persistent =
        Names.isPersistentClass(type)
            || type instanceof TypeVariable parameter
                && Names.has(parameter.asElement(), "Persistent");
    return local && (persistent || type instanceof ArrayType);
  }

  /** The statement that a call is, or whose variable it initialises. */
  private static Optional<TreePath> statement(TreePath call) {
    TreePath parent = call.getParentPath();
    boolean whole =
        parent.getLeaf() instanceof ExpressionStatementTree
            || parent.getLeaf() instanceof VariableTree;
    return whole && parent.getParentPath().getLeaf() instanceof BlockTree
        ? Optional.of(parent)
        : Optional.empty();
  }

  static void use(Sites sites, Found found) {
    for (Moves move : of(sites)) {
      String name = sites.text(move.variable());
      String use =
          sites.element(move.variable()).asType() instanceof ArrayType
              ? " int mutantN = " + name + ".length;"
              : " " + name + ".hashCode();";
      found.accept(List.of(move.after(sites, use)));
    }
  }

  static void twice(Sites sites, Found found) {
    for (Moves move : of(sites)) {
      if (move.statement().getLeaf().getKind() != Tree.Kind.EXPRESSION_STATEMENT) continue;
      found.accept(List.of(move.after(sites, " " + sites.text(move.statement()))));
    }
  }

  private Edit after(Sites sites, String text) {
    return Edit.insert(sites.source(statement), sites.end(statement), text);
  }

  /** Drops @Owned of a parameter that the method moves on. */
  static void dropOwned(Sites sites, Found found) {
    for (TreePath path : sites.paths(MethodTree.class)) {
      for (VariableTree parameter : ((MethodTree) path.getLeaf()).getParameters()) {
        Optional<AnnotationTree> owned = Names.annotation(parameter, "Owned");
        if (owned.isEmpty()) continue;
        Element element = sites.element(sites.path(path, parameter));
        boolean moves =
            Stream.concat(moved(sites).stream(), kept(sites).stream())
                .filter(p -> !isInLambda(p))
                .anyMatch(p -> element.equals(sites.element(p)));
        if (moves) found.accept(List.of(sites.remove(path, owned.get())));
      }
    }
  }

  /** The variables that are assigned to a field of a persistent object. */
  private static List<TreePath> kept(Sites sites) {
    List<TreePath> kept = new ArrayList<>();
    for (TreePath path : sites.paths(AssignmentTree.class)) {
      AssignmentTree tree = (AssignmentTree) path.getLeaf();
      Element target = sites.element(sites.path(path, tree.getVariable()));
      TreePath value = sites.path(path, tree.getExpression());
      boolean field =
          target != null
              && target.getKind() == ElementKind.FIELD
              && Names.isPersistentClass(target.getEnclosingElement());
      if (field && isMovable(sites, value)) kept.add(value);
    }
    return kept;
  }

  private static boolean isInLambda(TreePath path) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof LambdaExpressionTree) return true;
    }
    return false;
  }
}
