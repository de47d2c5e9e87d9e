package dev.intos.processor.codegen;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * How a codec makes an object that it reads.
 *
 * @param constructor the constructor to call, or null: the object is allocated without one, and its
 *     final fields are set by reflection
 * @param given the field whose stored value each parameter takes; a field that is not stored gives
 *     its type's default
 */
record Construction(ExecutableElement constructor, List<VariableElement> given) {
  static final Construction ALLOCATED = new Construction(null, List.of());

  boolean isAllocated() {
    return constructor == null;
  }
}
