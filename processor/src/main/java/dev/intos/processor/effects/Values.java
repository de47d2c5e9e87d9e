package dev.intos.processor.effects;

import java.util.Set;

/** What variables may refer to. */
interface Values {
  Set<Thing> of(Var var);
}
