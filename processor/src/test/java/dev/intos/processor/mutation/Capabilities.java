package dev.intos.processor.mutation;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.type.TypeMirror;

/** Puts something else where a handle or a token is passed on. */
final class Capabilities {
  private Capabilities() {}

  static void forge(Sites sites, Predicate<TypeMirror> kind, String forged, Found found) {
    for (TreePath argument : arguments(sites, kind)) {
      found.accept(List.of(sites.replace(argument, argument.getLeaf(), forged)));
    }
  }

  static void forgeFromField(Sites sites, Predicate<TypeMirror> kind, String type, Found found) {
    for (TreePath argument : arguments(sites, kind)) {
      List<Edit> edits = new ArrayList<>();
      edits.add(sites.replace(argument, argument.getLeaf(), "MutantAid.forged"));
      String field = "static dev.intos.runtime." + type + " forged;";
      Snippets.aid(sites, sites.source(argument), field).ifPresent(edits::add);
      found.accept(edits);
    }
  }

  private static List<TreePath> arguments(Sites sites, Predicate<TypeMirror> kind) {
    List<TreePath> arguments = new ArrayList<>();
    for (TreePath path : sites.paths(ExpressionTree.class)) {
      List<? extends ExpressionTree> given = List.of();
      if (path.getLeaf() instanceof MethodInvocationTree call) given = call.getArguments();
      if (path.getLeaf() instanceof NewClassTree made) given = made.getArguments();
      for (ExpressionTree argument : given) {
        TreePath at = sites.path(path, argument);
        TypeMirror type = sites.type(at);
        if (type != null && kind.test(type)) arguments.add(at);
      }
    }
    return arguments;
  }
}
