package dev.intos.processor.effects;

import dev.intos.processor.effects.Thing.Any;
import dev.intos.processor.effects.Thing.Closure;
import dev.intos.processor.effects.Thing.Container;
import dev.intos.processor.effects.Thing.Exact;
import dev.intos.processor.effects.Thing.Wrapper;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The objects and functions of the program that libraries were given at all: where the flow through
 * a library is lost, it is one of these that comes back.
 */
final class Given {
  /** How deep the elements of collections of collections are looked at. */
  private static final int DEPTH = 3;

  private final Universe universe;
  private final Set<Klass> classes = new HashSet<>();
  private final Set<Function> functions = new HashSet<>();
  private final Set<Any> any = new HashSet<>();
  private Consumer<Klass> found = klass -> {};

  Given(Universe universe) {
    this.universe = universe;
  }

  boolean has(Klass klass) {
    return classes.contains(klass);
  }

  boolean has(Function function) {
    return functions.contains(function) || function.code().isLibrary();
  }

  /** Whom to tell of each class of which something new is given. */
  void onNew(Consumer<Klass> listener) {
    found = listener;
  }

  /** Notes what an argument may be, and what it holds by its type. */
  void add(Set<Thing> things, TypeMirror type, Iterable<Function> all) {
    for (Thing thing : things) add(thing, all);
    Set<Thing> held = new LinkedHashSet<>();
    elements(type, held, DEPTH, universe);
    for (Thing thing : held) add(thing, all);
  }

  private void add(Thing thing, Iterable<Function> all) {
    if (thing instanceof Exact exact) {
      add(exact.klass());
    } else if (thing instanceof Closure closure) {
      add(closure.function());
    } else if (thing instanceof Wrapper wrapper) {
      add(wrapper.inside(), all);
    } else if (thing instanceof Container container) {
      add(container.element(), all);
    } else if (thing instanceof Any one && !one.given() && any.add(one)) {
      List.copyOf(universe.subtypes(one.klass())).forEach(this::add);
      for (Function function : all) {
        if (function.klass() != null
            && function.klass().isSubtypeOf(one.klass())
            && universe.fits().fits(function.type(), one.type())) {
          add(function);
        }
      }
    }
  }

  private void add(Klass klass) {
    if (classes.add(klass)) found.accept(klass);
  }

  private void add(Function function) {
    if (functions.add(function) && function.klass() != null) found.accept(function.klass());
  }

  /** What a function takes or returns it does not hold. */
  private static boolean isFunction(Klass klass) {
    return klass.name().startsWith("java.util.function.")
        || klass.name().equals("java.util.Comparator");
  }

  /** The containers that a variable of that type may refer to, by what they hold. */
  static Set<Thing> containers(TypeMirror type, Universe universe) {
    Set<Thing> held = new LinkedHashSet<>();
    elements(type, held, DEPTH, universe);
    Set<Thing> found = new LinkedHashSet<>();
    for (Thing thing : held) if (thing instanceof Any any) found.add(new Container(any));
    return found;
  }

  /** What is held in a container of that type. */
  static void elements(TypeMirror type, Set<Thing> into, int depth, Universe universe) {
    if (depth == 0 || !(type instanceof DeclaredType declared)) return;
    Klass of = universe.of(type);
    if (of == null || of.origin() != Klass.Origin.PLATFORM || isFunction(of)) return;
    for (TypeMirror argument : declared.getTypeArguments()) {
      Klass klass = universe.of(argument);
      if (klass == null) continue;
      into.add(new Any(klass, argument, false));
      elements(argument, into, depth - 1, universe);
    }
  }
}
