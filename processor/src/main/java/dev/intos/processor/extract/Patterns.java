package dev.intos.processor.extract;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * {@code instanceof} and the patterns of a switch. Bindings are assigned where the pattern is
 * tried: where it does not match, the language lets nobody read them.
 */
final class Patterns {
  private final BodyBuilder at;
  private final GraphBuilder graph;
  private final Attribution types;

  Patterns(BodyBuilder at) {
    this.at = at;
    this.graph = at.graph();
    this.types = at.attribution();
  }

  Operand instanceOf(InstanceOfTree tree) {
    Operand source = at.expressions().evaluate(tree.getExpression());
    Tree pattern = tree.getPattern();
    Slot result = graph.temporary(types.booleanType());
    TypeMirror type = types.type(tree.getType() == null ? pattern : tree.getType());
    graph.add(new Op.Test(tree, result, source, type));
    if (pattern != null) bind(pattern, source);
    return graph.operand(result, tree);
  }

  /** Whether the value matches a pattern label: unknown; binds its variables. */
  void match(Tree pattern, Operand source) {
    graph.add(new Op.Test(pattern, graph.temporary(types.booleanType()), source, type(pattern)));
    bind(pattern, source);
  }

  private TypeMirror type(Tree pattern) {
    if (pattern instanceof BindingPatternTree binding) return types.type(binding.getVariable());
    return types.type(pattern);
  }

  private void bind(Tree pattern, Operand source) {
    if (pattern instanceof BindingPatternTree binding) {
      bindVariable(binding.getVariable(), source);
    } else if (NewTrees.is(pattern, "DECONSTRUCTION_PATTERN")) {
      bindRecord(pattern, source);
    } else if (NewTrees.is(pattern, "PARENTHESIZED_PATTERN")
        || NewTrees.is(pattern, "GUARDED_PATTERN")) {
      bind(NewTrees.inner(pattern, "getPattern"), source);
    }
  }

  private void bindVariable(VariableTree tree, Operand source) {
    if (!(types.element(tree) instanceof VariableElement variable)) return;
    Slot slot = at.declare(Slot.Kind.LOCAL, variable, types.type(tree));
    graph.add(new Op.Cast(tree, slot, source, slot.type(), true));
  }

  private void bindRecord(Tree pattern, Operand source) {
    TypeMirror type = types.type(pattern);
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement record)
        || record.getKind() != ElementKind.RECORD) {
      return;
    }
    Slot cast = graph.temporary(type);
    graph.add(new Op.Cast(pattern, cast, source, type, true));
    Operand whole = graph.operand(cast, pattern);
    List<? extends Tree> nested = NewTrees.nestedPatterns(pattern);
    List<RecordComponentElement> components =
        ElementFilter.recordComponentsIn(record.getEnclosedElements());
    for (int i = 0; i < nested.size() && i < components.size(); i++) {
      var accessor = components.get(i).getAccessor();
      var instantiated = types.asMember(declared, accessor);
      Slot part = graph.temporary(instantiated.getReturnType());
      graph.add(
          new Op.Call(nested.get(i), part, whole, accessor, instantiated, List.of(), false, true));
      bind(nested.get(i), graph.operand(part, nested.get(i)));
    }
  }
}
