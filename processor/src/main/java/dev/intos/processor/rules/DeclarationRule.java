package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.model.ClassModel;
import java.util.function.Consumer;

/** Judges a class by its declaration and those of its members. */
interface DeclarationRule {
  void check(ClassModel declared, Consumer<Finding> findings);
}
