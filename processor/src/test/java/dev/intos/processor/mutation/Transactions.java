package dev.intos.processor.mutation;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A call that runs a lambda as a transaction.
 *
 * @param call the call
 * @param on what it is called on, as text
 * @param lambda the body
 * @param parameters the body's parameters, as text
 */
record Transactions(TreePath call, String on, TreePath lambda, List<String> parameters) {
  private static final Set<String> RUNNING = Set.of("run", "call", "view", "runOnce", "callOnce");

  /** The transaction around a tree, if the tree stands straight in its lambda. */
  static Optional<Transactions> around(Sites sites, TreePath path) {
    TreePath lambda = path;
    while (lambda != null && !(lambda.getLeaf() instanceof LambdaExpressionTree)) {
      lambda = lambda.getParentPath();
    }
    return lambda == null ? Optional.empty() : of(sites, lambda);
  }

  /** The transaction that a lambda is the body of. */
  static Optional<Transactions> of(Sites sites, TreePath lambda) {
    TreePath parent = lambda.getParentPath();
    if (!(parent.getLeaf() instanceof MethodInvocationTree call)) return Optional.empty();
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) return Optional.empty();
    if (!RUNNING.contains(select.getIdentifier().toString())) return Optional.empty();
    if (sites.element(parent) == null || !Names.isOfRuntime(sites.element(parent))) {
      return Optional.empty();
    }
    List<String> parameters = new ArrayList<>();
    for (VariableTree p : ((LambdaExpressionTree) lambda.getLeaf()).getParameters()) {
      parameters.add(p.getName().toString());
    }
    String on = sites.text(parent, select.getExpression());
    return Optional.of(new Transactions(parent, on, lambda, parameters));
  }

  String parameterList() {
    StringJoiner list = new StringJoiner(", ", "(", ")");
    parameters.forEach(list::add);
    return list.toString();
  }

  /** Whether its result is used by nothing: the call is a statement. */
  boolean isStatement() {
    return call.getParentPath().getLeaf().getKind() == Tree.Kind.EXPRESSION_STATEMENT;
  }

  /** Puts another transaction before one that borrows, with a result made of that borrow. */
  static void result(Sites sites, String result, Found found) {
    for (Borrow borrow : sites.borrows()) {
      if (borrow.path() == null) continue;
      around(sites, borrow.path())
          .ifPresent(t -> t.before(sites, result.replace("$b", borrow.text()), found));
    }
  }

  private void before(Sites sites, String result, Found found) {
    String statement =
        "Object mutantOut = " + on + ".call(" + parameterList() + " -> " + result + ");";
    sites.placeBefore(call).ifPresent(place -> found.accept(place.insert(statement)));
  }

  /** Puts another transaction before one, with its capability as the result. */
  static void returnedCapability(Sites sites, Found found) {
    for (TreePath lambda : sites.paths(LambdaExpressionTree.class)) {
      of(sites, lambda).ifPresent(t -> t.before(sites, t.parameters().get(0), found));
    }
  }

  /** Stores a borrow in an array that was made before the transaction. */
  static void capturedHolder(Sites sites, Found found) {
    String[] makes = {
      "Object[] mutantHeld = new Object[1];",
      "java.util.List<Object> mutantHeld = new java.util.ArrayList<>();",
      "var mutantHeld = new java.util.concurrent.atomic.AtomicReference<Object>();",
      "var mutantHeld = new Object() { Object one; };"
    };
    String[] stores = {
      "mutantHeld[0] = $b;", "mutantHeld.add($b);", "mutantHeld.set($b);", "mutantHeld.one = $b;"
    };
    int n = 0;
    for (Borrow borrow : sites.borrows()) {
      if (borrow.path() == null) continue;
      Optional<Transactions> around = around(sites, borrow.path());
      if (around.isEmpty()) continue;
      int kind = n++ % makes.length;
      String store = stores[kind].replace("$b", borrow.text());
      sites
          .placeBefore(around.get().call())
          .filter(place -> place.end() < 0)
          .ifPresent(
              place -> {
                List<Edit> edits = new ArrayList<>(borrow.places().get(0).insert(store));
                edits.addAll(place.insert(makes[kind]));
                found.accept(edits);
              });
    }
  }

  /** Runs bodies without a transaction: the call becomes a block, its parameters null. */
  static void dropped(Sites sites, Found found) {
    for (TreePath path : sites.paths(LambdaExpressionTree.class)) {
      Optional<Transactions> transaction = of(sites, path);
      if (transaction.isEmpty() || !transaction.get().isStatement()) continue;
      Transactions t = transaction.get();
      LambdaExpressionTree lambda = (LambdaExpressionTree) path.getLeaf();
      String[] types = {"JournalHandle", "SysToken"};
      StringBuilder before = new StringBuilder("{ ");
      for (int i = 0; i < t.parameters().size(); i++) {
        before.append("final dev.intos.runtime.").append(types[i]).append(' ');
        before.append(t.parameters().get(i)).append(" = null; ");
      }
      TreePath statement = t.call().getParentPath();
      TreePath body = sites.path(path, lambda.getBody());
      SourceText source = sites.source(path);
      boolean block = lambda.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT;
      found.accept(
          List.of(
              new Edit(source, sites.start(statement), sites.start(body), before.toString()),
              new Edit(source, sites.end(body), sites.end(statement), block ? " }" : "; }")));
    }
  }
}
