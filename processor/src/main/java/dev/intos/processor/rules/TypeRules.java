package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.facts.TypeArguments;
import dev.intos.processor.facts.UncheckedCasts;
import dev.intos.processor.model.TypeUse;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.util.Types;

/** The rules for types, in the order of precedence: each use gets the first one's finding. */
public final class TypeRules {
  private final List<TypeRule> rules;

  public TypeRules(PersistentTypes persistent, Types types) {
    GenericTypes generics = new GenericTypes(persistent);
    TypeArguments arguments = new TypeArguments(persistent);
    this.rules =
        List.of(
            new RawPersistentType(generics, new UncheckedCasts(types, persistent)),
            new VolatileTypeArgument(persistent, generics, arguments));
  }

  public void check(List<TypeUse> uses, Consumer<Finding> findings) {
    for (TypeUse use : uses) {
      rules.stream().flatMap(r -> r.check(use).stream()).findFirst().ifPresent(findings);
    }
  }
}
