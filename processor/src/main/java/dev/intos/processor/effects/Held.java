package dev.intos.processor.effects;

import dev.intos.processor.effects.Thing.Any;
import dev.intos.processor.effects.Thing.Container;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What containers of the JDK hold by their types. */
final class Held {
  /** How deep the elements of collections of collections are looked at. */
  private static final int DEPTH = 3;

  private final Universe universe;
  private final Map<TypeMirror, Set<Thing>> known = new IdentityHashMap<>();

  Held(Universe universe) {
    this.universe = universe;
  }

  /** What is held in a container of that type, null for an unknown one. */
  Set<Thing> in(TypeMirror type) {
    if (type == null) return Set.of();
    Set<Thing> held = known.get(type);
    if (held == null) {
      held = new LinkedHashSet<>();
      add(type, held, DEPTH);
      known.put(type, held);
    }
    return held;
  }

  /** The containers that a variable of that type may refer to, by what they hold. */
  Set<Thing> containers(TypeMirror type) {
    Set<Thing> found = new LinkedHashSet<>();
    for (Thing thing : in(type)) if (thing instanceof Any any) found.add(new Container(any));
    return found;
  }

  private void add(TypeMirror type, Set<Thing> into, int depth) {
    if (depth == 0 || !(type instanceof DeclaredType declared)) return;
    Klass of = universe.of(type);
    if (of == null || of.origin() != Klass.Origin.PLATFORM || isFunction(of)) return;
    for (TypeMirror argument : declared.getTypeArguments()) {
      Klass klass = universe.of(argument);
      if (klass == null) continue;
      into.add(new Any(klass, argument, false));
      add(argument, into, depth - 1);
    }
  }

  /** What a function takes or returns it does not hold. */
  private static boolean isFunction(Klass klass) {
    return klass.name().startsWith("java.util.function.")
        || klass.name().equals("java.util.Comparator");
  }
}
