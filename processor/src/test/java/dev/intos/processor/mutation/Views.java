package dev.intos.processor.mutation;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mutations after which a view writes. */
final class Views {
  private static final String AID =
      "static dev.intos.runtime.PBox<int[]> box; static dev.intos.runtime.PVec<String> vec;"
          + " static void change(dev.intos.runtime.JournalHandle j) { box.asMut(j)[0]++; }"
          + " static void first(dev.intos.runtime.JournalHandle j) { second(j); }"
          + " private static void second(dev.intos.runtime.JournalHandle j) { vec.clear(j); }";
  private static final String[] WRITES = {
    "MutantAid.box.asMut($j);",
    "MutantAid.vec.push(\"\", $j);",
    "MutantAid.change($j);",
    "MutantAid.first($j);",
    "java.util.List.of(1).forEach(mutantN -> MutantAid.box.set(null, $j));"
  };
  private static final Set<String> CHANGING =
      Set.of("asMut", "getMut", "set", "push", "put", "pushBack", "forEachMut", "clear", "pop");

  private Views() {}

  /** Makes views of calls that write. */
  static void callToView(Sites sites, Found found) {
    for (TreePath path : sites.paths(LambdaExpressionTree.class)) {
      Transactions.of(sites, path)
          .filter(t -> t.parameters().size() == 1 && writes(sites, path))
          .ifPresent(
              t -> {
                MethodInvocationTree call = (MethodInvocationTree) t.call().getLeaf();
                MemberSelectTree select = (MemberSelectTree) call.getMethodSelect();
                if (!select.getIdentifier().contentEquals("call")) return;
                int end = sites.end(path, select);
                found.accept(List.of(new Edit(sites.source(path), end - 4, end, "view")));
              });
    }
  }

  private static boolean writes(Sites sites, TreePath lambda) {
    boolean[] writes = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitLambdaExpression(LambdaExpressionTree in, Void none) {
        return in == lambda.getLeaf() ? super.visitLambdaExpression(in, none) : null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
        var callee = sites.element(getCurrentPath());
        writes[0] |=
            callee != null
                && Names.isOfRuntime(callee)
                && CHANGING.contains(callee.getSimpleName().toString());
        return super.visitMethodInvocation(call, none);
      }
    }.scan(lambda, null);
    return writes[0];
  }

  /** Writes at the start of views, straight and through calls. */
  static void write(Sites sites, Found found) {
    int n = Math.floorMod(sites.program().name().hashCode(), 1000);
    for (TreePath path : sites.paths(LambdaExpressionTree.class)) {
      Optional<Transactions> view = Transactions.of(sites, path).filter(Views::isView);
      if (view.isEmpty()) continue;
      String shape = WRITES[n++ % WRITES.length];
      String write = shape.replace("$j", view.get().parameters().get(0));
      sites
          .placeIn(path)
          .ifPresent(
              place -> {
                List<Edit> edits = new ArrayList<>(place.insert(write));
                Snippets.aid(sites, place.source(), AID).ifPresent(edits::add);
                found.accept(shape, edits);
              });
    }
  }

  private static boolean isView(Transactions transaction) {
    MethodInvocationTree call = (MethodInvocationTree) transaction.call().getLeaf();
    return ((MemberSelectTree) call.getMethodSelect()).getIdentifier().contentEquals("view");
  }
}
