package dev.intos.processor.extract;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Parts of trees that JDK 17 has not: pattern labels, guards and record patterns of JDK 21. Read by
 * name through the public tree interfaces, since the checker is one jar for all JDKs.
 */
final class NewTrees {
  private NewTrees() {}

  /** The labels of a case: constant expressions, patterns, or the default label. */
  @SuppressWarnings("unchecked")
  static List<? extends Tree> labels(CaseTree tree) {
    Object labels = get(CaseTree.class, "getLabels", tree);
    return labels == null ? tree.getExpressions() : (List<? extends Tree>) labels;
  }

  static ExpressionTree guard(CaseTree tree) {
    return (ExpressionTree) get(CaseTree.class, "getGuard", tree);
  }

  static Tree pattern(InstanceOfTree tree) {
    return tree.getPattern();
  }

  static boolean is(Tree tree, String kind) {
    return tree.getKind().name().equals(kind);
  }

  /** The expression, pattern or record class inside a label, pattern or parentheses. */
  static Tree inner(Tree tree, String getter) {
    return (Tree) get(tree, getter);
  }

  @SuppressWarnings("unchecked")
  static List<? extends Tree> nestedPatterns(Tree recordPattern) {
    return (List<? extends Tree>) get(recordPattern, "getNestedPatterns");
  }

  private static Object get(Tree tree, String getter) {
    return get(tree.getKind().asInterface(), getter, tree);
  }

  private static Object get(Class<?> type, String getter, Object tree) {
    try {
      Method method = type.getMethod(getter);
      return method.invoke(tree);
    } catch (NoSuchMethodException e) {
      return null;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(getter, e);
    }
  }
}
