package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.facts.UncheckedCasts;
import dev.intos.processor.model.Position;
import dev.intos.processor.model.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/**
 * T.RAW: a persistent generic whose type arguments the compiler does not check, so that they would
 * carry any type past Rule 3. That is its raw type, a cast that only the class of the object is
 * checked for, and an expression of a raw type that passes for a parameterised one.
 *
 * <p>Class literals, static members and a plain {@code instanceof} name the raw type and carry
 * nothing.
 */
final class RawPersistentType implements TypeRule {
  private final GenericTypes generics;
  private final UncheckedCasts casts;

  RawPersistentType(GenericTypes generics, UncheckedCasts casts) {
    this.generics = generics;
    this.casts = casts;
  }

  @Override
  public Optional<Finding> check(TypeUse use) {
    if (!isUnchecked(use)) return Optional.empty();
    return Optional.of(
        new Finding(
            Code.T_RAW,
            new Position(use.unit(), use.tree()),
            use.in(),
            List.of(Describe.of(use.type()))));
  }

  private boolean isUnchecked(TypeUse use) {
    // What is made from a raw type is raw again: it was said where the first one came from.
    if (use.known().stream().anyMatch(generics::isRawPersistent)) return false;
    return switch (use.kind()) {
      case WRITTEN -> generics.isRawPersistent(use.type());
      case TESTED ->
          generics.isRawPersistent(use.type())
              || use.from() != null
                  && !generics.isRawPersistent(use.from())
                  && casts.isUnchecked(use.from(), use.type());
      case INFERRED -> isInferredRaw(use);
      case CONVERTED -> !generics.isRawPersistent(use.from());
    };
  }

  private boolean isInferredRaw(TypeUse use) {
    for (Map.Entry<TypeParameterElement, TypeMirror> a : use.arguments().entrySet()) {
      if (generics.isMarked(a.getKey()) && generics.isRawPersistent(a.getValue())) return true;
    }
    if (use.declared() == null || !generics.isRawPersistent(use.type())) return false;
    // Members of raw types lose their type arguments, and a class literal never had any.
    if (use.known().stream().anyMatch(generics::isRawClass)) return true;
    return generics.isConcerned(use.declared())
        && !(use.own() && generics.isRawPersistent(use.declared()));
  }
}
