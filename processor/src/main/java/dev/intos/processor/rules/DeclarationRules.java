package dev.intos.processor.rules;

import com.sun.source.util.Trees;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.diagnostics.Options;
import dev.intos.processor.diagnostics.Trusts;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.flow.FlowAnalysis;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Program;
import java.util.List;
import java.util.function.Consumer;

/** The rules that judge a class by its declaration. */
public final class DeclarationRules {
  private final Program program;
  private final List<DeclarationRule> rules;

  public DeclarationRules(
      World world, FlowAnalysis flow, Trees trees, Trusts trusts, Options options) {
    this.program = world.program();
    PersistentTypes persistent = world.persistent();
    this.rules =
        List.of(
            new FinalizerInPersistentClass(persistent),
            new OverrideMarks(world.overrides(), world.elements(), world.library()),
            new VolatileField(persistent, new GenericTypes(persistent)),
            new SuperclassNotPersistent(persistent, program),
            new PersistentClassNotNameable(persistent),
            new SynchronizedContext(flow.contexts()::of),
            new SyscallDeclaration(persistent),
            new MisplacedTransaction(flow.functions()),
            new TrustWithoutReason(trees, trusts, options.forbidTrusted()));
  }

  public void check(Consumer<Finding> findings) {
    for (ClassModel declared : program.classes()) {
      for (DeclarationRule rule : rules) rule.check(declared, findings);
    }
  }
}
