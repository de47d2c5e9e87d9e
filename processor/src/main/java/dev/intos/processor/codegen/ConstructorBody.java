package dev.intos.processor.codegen;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.VariableElement;

/**
 * What a constructor does, as far as that is nothing but to check its parameters and to assign
 * fields.
 */
final class ConstructorBody {
  private final Function<String, VariableElement> fields;
  private final List<String> parameters = new ArrayList<>();
  private final Map<VariableElement, Integer> assigned = new HashMap<>();
  private final Map<VariableElement, ExpressionTree> others = new HashMap<>();
  private List<? extends ExpressionTree> superArguments = List.of();
  private final Set<Integer> used = new HashSet<>();

  private ConstructorBody(Function<String, VariableElement> fields) {
    this.fields = fields;
  }

  /**
   * Reads a constructor.
   *
   * @param fields finds a field of the class by its name
   * @return null if the constructor does anything else
   */
  static ConstructorBody read(MethodTree tree, Function<String, VariableElement> fields) {
    if (tree.getBody() == null) return null;
    ConstructorBody body = new ConstructorBody(fields);
    for (VariableTree p : tree.getParameters()) body.parameters.add(p.getName().toString());
    for (StatementTree s : tree.getBody().getStatements()) {
      if (!body.add(s)) return null;
    }
    return body;
  }

  /** The fields that are assigned what a parameter holds, each with the parameter's index. */
  Map<VariableElement, Integer> assigned() {
    return assigned;
  }

  /** The fields that are assigned something else, each with what. */
  Map<VariableElement, ExpressionTree> others() {
    return others;
  }

  List<? extends ExpressionTree> superArguments() {
    return superArguments;
  }

  /** The parameters that it does more with than to assign them: it may refuse some values. */
  Set<Integer> used() {
    return used;
  }

  /** The names of the parameters that are assigned to such fields. */
  Set<String> parametersOf(Predicate<VariableElement> fields) {
    Set<String> names = new HashSet<>();
    assigned.forEach(
        (field, i) -> {
          if (fields.test(field)) names.add(parameters.get(i));
        });
    return names;
  }

  private boolean add(StatementTree s) {
    if (s instanceof EmptyStatementTree) return true;
    if (s instanceof AssertTree a) {
      use(a.getCondition());
      return Expressions.onlyLooks(a.getCondition(), parameters);
    }
    if (s instanceof IfTree i) {
      use(i.getCondition());
      return isCheck(i);
    }
    if (!(s instanceof ExpressionStatementTree e)) return false;
    if (e.getExpression() instanceof AssignmentTree a) return add(a);
    if (!(e.getExpression() instanceof MethodInvocationTree call)) return false;
    if (call.getMethodSelect() instanceof IdentifierTree i && i.getName().contentEquals("super")) {
      superArguments = call.getArguments();
      superArguments.stream().filter(a -> parameter(a) == null).forEach(this::use);
      return superArguments.stream().noneMatch(Expressions::assigns);
    }
    return parameter(call) != null;
  }

  /** Stored values passed the check when they were given first. */
  private boolean isCheck(IfTree i) {
    StatementTree then = i.getThenStatement();
    if (then instanceof BlockTree b && b.getStatements().size() == 1) {
      then = b.getStatements().get(0);
    }
    return then instanceof ThrowTree
        && i.getElseStatement() == null
        && Expressions.onlyLooks(i.getCondition(), parameters);
  }

  private boolean add(AssignmentTree a) {
    VariableElement field = field(a.getVariable());
    if (field == null || Expressions.assigns(a.getExpression())) return false;
    Integer parameter = parameter(a.getExpression());
    if (parameter != null) {
      assigned.put(field, parameter);
      others.remove(field);
    } else {
      use(a.getExpression());
      others.put(field, Expressions.plain(a.getExpression()));
      assigned.remove(field);
    }
    return true;
  }

  private VariableElement field(ExpressionTree e) {
    if (e instanceof IdentifierTree i) {
      String name = i.getName().toString();
      return parameters.contains(name) ? null : fields.apply(name);
    }
    return e instanceof MemberSelectTree s
            && s.getExpression() instanceof IdentifierTree i
            && i.getName().contentEquals("this")
        ? fields.apply(s.getIdentifier().toString())
        : null;
  }

  /**
   * The parameter that the expression is: itself, in parentheses, checked against null, or a copy
   * of it.
   */
  Integer parameter(ExpressionTree e) {
    if (e instanceof ParenthesizedTree p) return parameter(p.getExpression());
    if (e instanceof IdentifierTree i) {
      int index = parameters.indexOf(i.getName().toString());
      return index < 0 ? null : index;
    }
    if (!(e instanceof MethodInvocationTree call)) return null;
    String name = Expressions.nameOf(call);
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (name.equals("requireNonNull") || name.equals("Objects.requireNonNull")) {
      return arguments.isEmpty() ? null : used(parameter(arguments.get(0)));
    }
    if (arguments.isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree s
        && s.getIdentifier().contentEquals("clone")) {
      return used(parameter(s.getExpression()));
    }
    return null;
  }

  private Integer used(Integer parameter) {
    if (parameter != null) used.add(parameter);
    return parameter;
  }

  private void use(ExpressionTree e) {
    for (String name : Expressions.namesIn(e)) {
      int index = parameters.indexOf(name);
      if (index >= 0) used.add(index);
    }
  }
}
