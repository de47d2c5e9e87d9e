package dev.intos.processor.mutation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;

/** Mutations after which something is written that no journal knows of. */
final class Writes {
  private static final String MUT = "@dev.intos.annotations.Mut ";

  private Writes() {}

  static void finalizer(Sites sites, Found found) {
    for (TreePath type : sites.persistentClasses()) {
      String method = "@Override @Deprecated protected void finalize() {}";
      found.accept(List.of(sites.member(type, method)));
    }
  }

  /** Lends what is written at once with asRef or get in place of asMut or getMut. */
  static void lendReadOnly(Sites sites, Found found) {
    for (Borrow borrow : sites.borrows()) {
      if (borrow.path() == null || !borrow.mutable()) continue;
      MethodInvocationTree call = (MethodInvocationTree) borrow.path().getLeaf();
      if (!(call.getMethodSelect() instanceof MemberSelectTree select)) continue;
      if (!isWritten(sites, borrow.path())) continue;
      String name = select.getIdentifier().toString();
      if (name.equals("getMutOrPut")) continue;
      int end = sites.end(borrow.path(), select);
      String readOnly = name.equals("asMut") ? "asRef" : "get";
      found.accept(
          List.of(new Edit(sites.source(borrow.path()), end - name.length(), end, readOnly)));
    }
  }

  /** Whether an expression is written through straight away: a field assigned or a @Mut call. */
  private static boolean isWritten(Sites sites, TreePath expression) {
    TreePath parent = expression.getParentPath();
    if (!(parent.getLeaf() instanceof MemberSelectTree)) return false;
    TreePath use = parent.getParentPath();
    if (use.getLeaf() instanceof MethodInvocationTree) {
      return Names.has(sites.element(use), "Mut");
    }
    return assigned(use.getLeaf()).filter(t -> t == parent.getLeaf()).isPresent();
  }

  /** What an expression assigns to. */
  private static Optional<Tree> assigned(Tree tree) {
    if (tree instanceof AssignmentTree a) return Optional.of(a.getVariable());
    if (tree instanceof CompoundAssignmentTree a) return Optional.of(a.getVariable());
    if (tree instanceof UnaryTree u) {
      return switch (u.getKind()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
            Optional.of(u.getExpression());
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  /** Drops @Mut of a method that assigns a field of its own object. */
  static void dropMutOfMethod(Sites sites, Found found) {
    for (TreePath path : sites.paths(MethodTree.class)) {
      MethodTree tree = (MethodTree) path.getLeaf();
      Optional<AnnotationTree> mut = Names.annotation(tree, "Mut");
      Element owner = sites.element(path).getEnclosingElement();
      if (mut.isEmpty() || !Names.isPersistentClass(owner)) continue;
      boolean writes =
          targets(sites, path)
              .anyMatch(
                  t ->
                      sites.element(t) != null
                          && sites.element(t).getKind() == ElementKind.FIELD
                          && !Names.isStatic(sites.element(t))
                          && sites.element(t).getEnclosingElement().equals(owner)
                          && isOwn(t.getLeaf()));
      if (writes) found.accept(List.of(sites.remove(path, mut.get())));
    }
  }

  private static boolean isOwn(Tree target) {
    return target instanceof IdentifierTree
        || target instanceof MemberSelectTree select
            && select.getExpression().toString().equals("this");
  }

  /** Drops @Mut of a parameter through which the method writes. */
  static void dropMutOfParameter(Sites sites, Found found) {
    for (TreePath path : sites.paths(MethodTree.class)) {
      for (VariableTree parameter : ((MethodTree) path.getLeaf()).getParameters()) {
        Optional<AnnotationTree> mut = Names.annotation(parameter, "Mut");
        if (mut.isEmpty()) continue;
        String name = parameter.getName().toString();
        boolean writes =
            targets(sites, path)
                .map(TreePath::getLeaf)
                .anyMatch(
                    t ->
                        t instanceof MemberSelectTree select
                            && select.getExpression().toString().equals(name));
        if (writes) found.accept(List.of(sites.remove(path, mut.get())));
      }
    }
  }

  /** What is assigned in a method, but not in lambdas and classes in it. */
  private static Stream<TreePath> targets(Sites sites, TreePath method) {
    return sites.paths(ExpressionTree.class).stream()
        .filter(p -> assigned(p.getLeaf()).isPresent())
        .filter(p -> methodOf(p) == method.getLeaf())
        .map(p -> sites.path(p, assigned(p.getLeaf()).get()));
  }

  private static Tree methodOf(TreePath path) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      if (p.getLeaf() instanceof LambdaExpressionTree) return null;
      if (p.getLeaf() instanceof MethodTree) return p.getLeaf();
    }
    return null;
  }

  static void overrideAddsMut(Sites sites, Found found) {
    for (TreePath path : Overriding.methods(sites)) {
      ExecutableElement method = (ExecutableElement) sites.element(path);
      if (Names.has(method, "Mut")) continue;
      if (Overriding.overridden(sites, method).anyMatch(o -> Names.has(o, "Mut"))) continue;
      if (!Names.isPersistentClass(method.getEnclosingElement())) continue;
      found.accept(List.of(Edit.insert(sites.source(path), sites.start(path), MUT)));
    }
  }

  /** Assigns a field through a read-only borrow. */
  static void field(Sites sites, Found found) {
    readOnly(
        sites,
        found,
        "write-a-field",
        (field, b) -> {
          if (field.getModifiers().contains(Modifier.FINAL)) return null;
          String at = b + "." + field.getSimpleName();
          boolean plain =
              field.asType().getKind().isPrimitive()
                  || field.asType().toString().equals("java.lang.String");
          return plain ? at + " = " + at + ";" : null;
        });
  }

  /** Assigns an element of an array through a read-only borrow. */
  static void element(Sites sites, Found found) {
    String[] forms = {
      "%1$s[0] = %1$s[1];", "java.util.Arrays.fill(%1$s, %1$s[0]);",
      "System.arraycopy(%1$s, 0, %1$s, 1, 1);",
          "final var mutantArray = %1$s; mutantArray[0] = mutantArray[1];"
    };
    int[] n = {0};
    readOnly(
        sites,
        found,
        "write-an-element",
        (field, b) ->
            field.asType() instanceof ArrayType
                ? String.format(forms[n[0]++ % forms.length], b + "." + field.getSimpleName())
                : null);
  }

  /** Calls a @Mut method on a read-only borrow. */
  static void change(Sites sites, Found found) {
    readOnly(
        sites,
        found,
        "call-what-changes",
        (member, b) ->
            member instanceof ExecutableElement method
                    && method.getKind() == ElementKind.METHOD
                    && Names.has(method, "Mut")
                    && method.getThrownTypes().isEmpty()
                    && Names.takesPlainValues(method)
                ? b + "." + method.getSimpleName() + "(" + Names.plainValues(method) + ");"
                : null);
  }

  /** Writes through read-only borrows, one member of each class. */
  private static void readOnly(
      Sites sites, Found found, String name, BiFunction<Element, String, String> write) {
    int n = 0;
    for (Borrow borrow : sites.borrows()) {
      if (borrow.mutable()) continue;
      for (Element member : borrow.type().getEnclosedElements()) {
        if (Names.isStatic(member)) continue;
        String statement = write.apply(member, borrow.text());
        if (statement == null) continue;
        Snippets.borrowed(name, sites, borrow, n++, statement, "", found);
        break;
      }
    }
  }

  /** Passes a read-only borrow where a mutable one is taken. */
  static void passed(Sites sites, Found found) {
    int n = 0;
    for (Borrow borrow : sites.borrows()) {
      if (borrow.mutable()) continue;
      String aid = "static void change(" + MUT + "$T x) {}";
      String call = "MutantAid.change($b);";
      Snippets.borrowed("pass-read-only-to-mut", sites, borrow, n++, call, aid, found);
    }
  }
}
