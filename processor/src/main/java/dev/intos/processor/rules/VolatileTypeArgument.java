package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.facts.TypeArguments;
import dev.intos.processor.facts.TypeArguments.Fault;
import dev.intos.processor.model.Position;
import dev.intos.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * R3.TYPEARG: a type argument, written or inferred, that is not persistent-safe where the parameter
 * is marked; a map's key and a task's parameter that is neither a value nor a handle.
 *
 * <p>A fault is reported where the argument is chosen, and not again for what is made of that type.
 * What leaves its transaction is no matter of types: where that was said of the expression that the
 * argument is inferred from, nothing more is.
 */
final class VolatileTypeArgument implements TypeRule {
  private final PersistentTypes persistent;
  private final GenericTypes generics;
  private final TypeArguments arguments;
  private final Predicate<Tree> escapes;

  VolatileTypeArgument(
      PersistentTypes persistent,
      GenericTypes generics,
      TypeArguments arguments,
      Predicate<Tree> escapes) {
    this.persistent = persistent;
    this.generics = generics;
    this.arguments = arguments;
    this.escapes = escapes;
  }

  @Override
  public Optional<Finding> check(TypeUse use) {
    if (isVolatileField(use.declares(), use.type())) return Optional.empty();
    if (use.chosenBy().stream().anyMatch(escapes)) return Optional.empty();
    List<Fault> faults =
        switch (use.kind()) {
          case WRITTEN -> arguments.of(use.type());
          // There is no other way to ask for the class of an object.
          case TESTED -> arguments.ofTested(use.type());
          case INFERRED -> inferred(use);
          case CONVERTED -> List.of();
        };
    Set<String> known = new HashSet<>();
    for (TypeMirror t : use.known()) {
      for (Fault f : arguments.of(t)) known.add(f.key());
    }
    return faults.stream()
        .filter(f -> !known.contains(f.key()))
        .findFirst()
        .map(f -> finding(f, use));
  }

  /** Whether the type is that of a field for which the field itself is at fault. */
  private boolean isVolatileField(Element declares, TypeMirror type) {
    return declares != null
        && VolatileField.isPersisted(declares, persistent)
        && !persistent.isPSafe(type);
  }

  private List<Fault> inferred(TypeUse use) {
    List<Fault> faults = new ArrayList<>(arguments.of(use.arguments()));
    if (use.declared() == null || !generics.isConcerned(use.declared())) return faults;
    // What a member of this compilation declares is judged there, and all that follows from it.
    boolean isJudged =
        use.own() && (use.arguments().isEmpty() || !arguments.of(use.declared()).isEmpty());
    if (!isJudged) faults.addAll(arguments.ofInferred(use.type()));
    return faults;
  }

  private Finding finding(Fault fault, TypeUse use) {
    Code code =
        switch (fault.kind()) {
          case UNSAFE -> Code.R3_TYPEARG;
          case KEY -> Code.R3_TYPEARG_KEY;
          case TASK -> Code.R3_TYPEARG_TASK;
        };
    return new Finding(
        code,
        new Position(use.unit(), use.tree()),
        use.in(),
        List.of(
            Describe.of(fault.part()),
            fault.parameter().getGenericElement().getSimpleName().toString(),
            fault.instead()));
  }
}
