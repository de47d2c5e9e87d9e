package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Overrides;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Program;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.util.Elements;

/** The rules that judge a class by its declaration. */
public final class DeclarationRules {
  private final Program program;
  private final List<DeclarationRule> rules;

  public DeclarationRules(
      Program program,
      PersistentTypes persistent,
      Overrides overrides,
      LibraryFacts library,
      Elements elements) {
    this.program = program;
    this.rules =
        List.of(
            new FinalizerInPersistentClass(persistent),
            new OverrideMarks(overrides, elements, library),
            new VolatileField(persistent, new GenericTypes(persistent)),
            new SuperclassNotPersistent(persistent, program),
            new PersistentClassNotNameable(persistent),
            new SyscallDeclaration(persistent));
  }

  public void check(Consumer<Finding> findings) {
    for (ClassModel declared : program.classes()) {
      for (DeclarationRule rule : rules) rule.check(declared, findings);
    }
  }
}
