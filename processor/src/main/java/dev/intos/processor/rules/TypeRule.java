package dev.intos.processor.rules;

import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.model.TypeUse;
import java.util.Optional;

/** Judges one type that is written or inferred. */
interface TypeRule {
  Optional<Finding> check(TypeUse use);
}
