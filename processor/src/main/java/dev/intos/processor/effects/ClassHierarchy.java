package dev.intos.processor.effects;

import dev.intos.processor.effects.Thing.Any;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The bodies of a method in all classes of which an object can be: class hierarchy analysis. */
final class ClassHierarchy {
  private final Universe universe;
  private final Given given;

  /** Of objects that any code may pass. */
  private final Map<Any, Map<Method, Set<Method>>> ofAll = new HashMap<>();

  /** Of objects that libraries were given, as long as these are no more. */
  private final Map<Any, Map<Method, Set<Method>>> ofGiven = new HashMap<>();

  private int givenAway;

  ClassHierarchy(Universe universe, Given given) {
    this.universe = universe;
    this.given = given;
  }

  /** The bodies of a method in the classes that fit. */
  Set<Method> bodies(Any any, Method method) {
    if (given.size() != givenAway) ofGiven.clear();
    givenAway = given.size();
    Map<Any, Map<Method, Set<Method>>> known = any.given() ? ofGiven : ofAll;
    Map<Method, Set<Method>> bodies = known.computeIfAbsent(any, a -> new HashMap<>());
    Set<Method> found = bodies.get(method);
    if (found == null) {
      found = find(any, method);
      bodies.put(method, found);
    }
    return found;
  }

  private Set<Method> find(Any any, Method method) {
    Set<Method> found = new LinkedHashSet<>();
    Method own = any.klass().isRead() ? universe.resolve(any.klass(), method) : null;
    if (own != null && Dispatch.hasBody(own)) found.add(own);
    for (Klass klass : universe.subtypes(any.klass())) {
      if (!klass.isRead() || !klass.isSubtypeOf(method.owner())) continue;
      if (any.given() && klass.origin() == Klass.Origin.PROGRAM && !given.has(klass)) continue;
      Method body = universe.resolve(klass, method);
      if (body == null || !Dispatch.hasBody(body) || found.contains(body)) continue;
      if (fits(klass, any)) found.add(body);
    }
    return found;
  }

  private boolean fits(Klass klass, Any any) {
    return klass.element() == null || universe.fits().fits(klass.element().asType(), any.type());
  }
}
