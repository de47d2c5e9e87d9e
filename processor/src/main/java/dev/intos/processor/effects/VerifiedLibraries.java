package dev.intos.processor.effects;

import dev.intos.processor.codegen.VerifiedClasses;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.flow.Libraries;
import dev.intos.processor.model.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Knows verified code by the markers beside its classes, and reads off class files what it does
 * with functions.
 */
public final class VerifiedLibraries implements Libraries {
  private final Elements elements;
  private final ClassFiles files;
  private final Universe universe;
  private final CalledParameters called;
  private final Map<TypeElement, Boolean> verified = new HashMap<>();

  public VerifiedLibraries(
      Program program,
      Elements elements,
      Types types,
      LibraryFacts facts,
      Marks marks,
      ClassFiles files) {
    this.elements = elements;
    this.files = files;
    this.universe = new Universe(program, elements, types, facts, files);
    this.called = new CalledParameters(universe, facts, marks, this::isVerified);
  }

  @Override
  public boolean isVerified(TypeElement type) {
    TypeElement top = type;
    while (top.getEnclosingElement() instanceof TypeElement outer) top = outer;
    return verified.computeIfAbsent(top, this::hasMarker);
  }

  private boolean hasMarker(TypeElement top) {
    String home = elements.getPackageOf(top).getQualifiedName().toString();
    byte[] marker = files.readBeside(top, VerifiedClasses.pathFor(home));
    if (marker == null) return false;
    try (Reader reader =
        new InputStreamReader(new ByteArrayInputStream(marker), StandardCharsets.UTF_8)) {
      Collection<String> names = VerifiedClasses.read(reader);
      return names.contains(top.getSimpleName().toString());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the class, or the one around a local one, was checked. */
  private boolean isVerified(Klass klass) {
    int nested = klass.name().indexOf('$');
    Klass top = nested < 0 ? klass : universe.named(klass.name().substring(0, nested));
    return top != null && top.element() != null && isVerified(top.element());
  }

  @Override
  public boolean onlyCalls(ExecutableElement method, int parameter) {
    Method declared = universe.method(method);
    if (declared == null || declared.owner().origin() != Klass.Origin.LIBRARY) return false;
    List<Method> bodies = bodies(declared);
    return !bodies.isEmpty() && bodies.stream().allMatch(m -> called.onlyCalled(m, parameter));
  }

  /** The bodies in class files that a call of the method may run. */
  private List<Method> bodies(Method method) {
    List<Method> found = new ArrayList<>();
    if (!method.is(Method.ABSTRACT)) found.add(method);
    if (method.isExact()) return found;
    for (Klass below : universe.library().subtypes(method.owner())) {
      universe.library().declare(below);
      Method own = below.methods().get(method.key());
      if (own != null && !own.is(Method.ABSTRACT) && !found.contains(own)) found.add(own);
    }
    return found;
  }
}
