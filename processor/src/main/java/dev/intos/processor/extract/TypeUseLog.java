package dev.intos.processor.extract;

import com.sun.source.tree.Tree;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.model.TypeUse;
import dev.intos.processor.model.TypeUse.Kind;
import dev.intos.processor.model.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/**
 * The uses found so far, and where the scanner stands.
 *
 * <p>A fault in a type shows again in everything that is made from it. So with each use come the
 * types that are known before it: those of the parts of the expression, and those of the
 * declaration that it initialises, the variable that it is assigned to, the result that it becomes.
 */
final class TypeUseLog {
  private final Unit unit;
  private final SourceTypes sources;
  private final GenericTypes generics;
  private final List<TypeUse> uses = new ArrayList<>();
  private final Set<Long> written = new HashSet<>();
  private Place place = new Place(null, List.of(), List.of());
  private List<TypeMirror> parts = new ArrayList<>();

  /**
   * Where the scanner stands.
   *
   * @param in the declaration around
   * @param expected what the declarations around the present expression say of its type
   * @param returned what the method or lambda around says of what it returns
   */
  record Place(Element in, List<TypeMirror> expected, List<TypeMirror> returned) {
    Place in(Element declaration) {
      return new Place(declaration, expected, returned);
    }

    Place expecting(List<TypeMirror> more) {
      return new Place(in, plus(expected, more), returned);
    }

    /** In statements: they become nothing, but for what they return. */
    Place body(List<TypeMirror> result) {
      return new Place(in, List.of(), result);
    }
  }

  TypeUseLog(Unit unit, SourceTypes sources, GenericTypes generics) {
    this.unit = unit;
    this.sources = sources;
    this.generics = generics;
  }

  List<TypeUse> uses() {
    return uses;
  }

  Place place() {
    return place;
  }

  /** Goes elsewhere while something is scanned. */
  void at(Place other, Runnable scan) {
    Place outer = place;
    place = other;
    scan.run();
    place = outer;
  }

  /** Scans an expression whose parts are its own; they are those of the one around it, too. */
  void expression(Runnable scan) {
    List<TypeMirror> outer = parts;
    parts = new ArrayList<>();
    scan.run();
    outer.addAll(parts);
    parts = outer;
  }

  /** Scans a class, which is no part of the expression in which it stands. */
  void apart(Runnable scan) {
    List<TypeMirror> outer = parts;
    parts = new ArrayList<>();
    scan.run();
    parts = outer;
  }

  void addPart(TypeMirror type) {
    if (type != null && generics.isConcerned(type)) parts.add(type);
  }

  void write(Tree tree, Kind kind, Element declares, TypeMirror from, TypeMirror type) {
    if (type == null || !generics.isConcerned(type) && !generics.isMarked(type)) return;
    addPart(type);
    // A record's component is also its field and its constructor's parameter.
    if (!written.add(sources.start(tree))) return;
    add(tree, kind, type, declares, from, Map.of(), null, false, place.expected(), List.of());
  }

  void infer(
      Tree tree,
      Map<TypeParameterElement, TypeMirror> arguments,
      TypeMirror type,
      TypeMirror declared,
      boolean own,
      List<Tree> chosenBy) {
    boolean isConcerned =
        generics.isConcerned(type) || arguments.keySet().stream().anyMatch(generics::isMarked);
    if (!isConcerned) return;
    List<TypeMirror> known = plus(place.expected(), parts);
    add(tree, Kind.INFERRED, type, null, null, arguments, declared, own, known, chosenBy);
  }

  void convert(Tree expression, TypeMirror from, TypeMirror target) {
    List<TypeMirror> known = place.expected();
    add(expression, Kind.CONVERTED, target, null, from, Map.of(), null, false, known, List.of());
  }

  private void add(
      Tree tree,
      Kind kind,
      TypeMirror type,
      Element declares,
      TypeMirror from,
      Map<TypeParameterElement, TypeMirror> arguments,
      TypeMirror declared,
      boolean own,
      List<TypeMirror> known,
      List<Tree> chosenBy) {
    uses.add(
        new TypeUse(
            unit,
            tree,
            place.in(),
            kind,
            type,
            declares,
            from,
            arguments,
            declared,
            own,
            known,
            chosenBy));
  }

  private static List<TypeMirror> plus(List<TypeMirror> some, List<TypeMirror> more) {
    if (more.isEmpty()) return some;
    List<TypeMirror> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }
}
