package dev.intos.processor.extract;

import com.sun.source.tree.Tree;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Slot;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** What an assignment writes. */
sealed interface Place {
  /** The expression on the left. */
  Tree tree();

  TypeMirror type();

  /** A local variable or parameter. */
  record Local(Slot slot, Tree tree, TypeMirror type) implements Place {}

  /** A field; {@code object} is null for a static one. */
  record Member(Operand object, VariableElement field, Tree tree, TypeMirror type)
      implements Place {}

  /** An element of an array. */
  record Element(Operand array, Operand index, Tree tree, TypeMirror type) implements Place {}
}
