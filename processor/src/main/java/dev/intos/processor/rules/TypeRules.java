package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.facts.TypeArguments;
import dev.intos.processor.facts.UncheckedCasts;
import dev.intos.processor.model.TypeUse;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.util.Types;

/** The rules for types, in the order of precedence: each use gets the first one's finding. */
public final class TypeRules {
  private final List<TypeRule> rules;

  /**
   * @param escapes the expressions of which it was said that a borrow or capability leaves there
   */
  public TypeRules(PersistentTypes persistent, Types types, Predicate<Tree> escapes) {
    GenericTypes generics = new GenericTypes(persistent);
    TypeArguments arguments = new TypeArguments(persistent);
    this.rules =
        List.of(
            new RawPersistentType(generics, new UncheckedCasts(types, persistent)),
            new VolatileTypeArgument(persistent, generics, arguments, escapes));
  }

  public void check(List<TypeUse> uses, Consumer<Finding> findings) {
    for (TypeUse use : uses) {
      rules.stream().flatMap(r -> r.check(use).stream()).findFirst().ifPresent(findings);
    }
  }
}
