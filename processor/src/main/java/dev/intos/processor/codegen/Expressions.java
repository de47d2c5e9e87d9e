package dev.intos.processor.codegen;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be said of an expression from its shape. */
final class Expressions {
  /** Classes whose static methods are asked in checks of parameters, and only look. */
  private static final Set<String> LOOKERS =
      Set.of(
          "Boolean",
          "Byte",
          "Character",
          "Double",
          "Float",
          "Integer",
          "Long",
          "Math",
          "Objects",
          "Short",
          "String");

  private Expressions() {}

  /** Without the parentheses around it. */
  static ExpressionTree plain(ExpressionTree e) {
    ExpressionTree plain = e;
    while (plain instanceof ParenthesizedTree p) plain = p.getExpression();
    return plain;
  }

  /** The called method as it is written where it stands on names alone, else empty. */
  static String nameOf(MethodInvocationTree call) {
    ExpressionTree select = call.getMethodSelect();
    if (select instanceof IdentifierTree i) return i.getName().toString();
    return select instanceof MemberSelectTree s && s.getExpression() instanceof IdentifierTree i
        ? i.getName() + "." + s.getIdentifier()
        : "";
  }

  /** The names that stand alone in it. */
  static Set<String> namesIn(Tree e) {
    Set<String> names = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree t, Void p) {
        names.add(t.getName().toString());
        return null;
      }
    }.scan(e, null);
    return names;
  }

  /** Whether evaluating it assigns a variable. */
  static boolean assigns(Tree e) {
    boolean[] found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree t, Void p) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitCompoundAssignment(CompoundAssignmentTree t, Void p) {
        found[0] = true;
        return null;
      }

      @Override
      public Void visitUnary(UnaryTree t, Void p) {
        switch (t.getKind()) {
          case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
              found[0] = true;
          default -> super.visitUnary(t, p);
        }
        return null;
      }
    }.scan(e, null);
    return found[0];
  }

  /** Whether evaluating it only looks at the parameters, so that it may be done once more. */
  static boolean onlyLooks(Tree e, List<String> parameters) {
    if (assigns(e)) return false;
    boolean[] other = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree t, Void p) {
        other[0] |= !isAsked(t.getMethodSelect(), parameters);
        return super.visitMethodInvocation(t, p);
      }

      @Override
      public Void visitNewClass(NewClassTree t, Void p) {
        other[0] = true;
        return null;
      }
    }.scan(e, null);
    return !other[0];
  }

  /** Whether the method called is one of a parameter, of what one gave, or of a harmless class. */
  private static boolean isAsked(ExpressionTree select, List<String> parameters) {
    ExpressionTree e = select;
    while (true) {
      if (e instanceof MemberSelectTree s) {
        e = s.getExpression();
      } else if (e instanceof MethodInvocationTree m) {
        e = m.getMethodSelect();
      } else if (e instanceof ParenthesizedTree p) {
        e = p.getExpression();
      } else {
        break;
      }
    }
    if (e instanceof LiteralTree) return true;
    return e != select
        && e instanceof IdentifierTree i
        && (parameters.contains(i.getName().toString())
            || LOOKERS.contains(i.getName().toString()));
  }
}
