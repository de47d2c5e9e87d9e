package dev.intos.processor.effects;

import dev.intos.processor.effects.Thing.Any;
import dev.intos.processor.effects.Thing.Closure;
import dev.intos.processor.effects.Thing.Container;
import dev.intos.processor.effects.Thing.Exact;
import dev.intos.processor.effects.Thing.Wrapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.type.TypeMirror;

/**
 * The objects and functions of the program that libraries were given at all: where the flow through
 * a library is lost, it is one of these that comes back.
 */
final class Given {
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
  void add(Set<Thing> things, TypeMirror type, FunctionIndex all) {
    for (Thing thing : things) add(thing, all);
    for (Thing thing : universe.held().in(type)) add(thing, all);
  }

  private void add(Thing thing, FunctionIndex all) {
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
      for (Function function : all.of(one.klass())) {
        if (universe.fits().fits(function.type(), one.type())) add(function);
      }
    }
  }

  /** How much was given so far. */
  int size() {
    return classes.size();
  }

  private void add(Klass klass) {
    if (classes.add(klass)) found.accept(klass);
  }

  private void add(Function function) {
    if (functions.add(function) && function.klass() != null) found.accept(function.klass());
  }
}
