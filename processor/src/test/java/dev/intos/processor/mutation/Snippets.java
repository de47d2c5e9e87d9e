package dev.intos.processor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/**
 * Operators that put statements into bodies, at one place of each. The statements may use {@code
 * $j} and {@code $t} for the handle and the token in scope, {@code $b} for a borrow, {@code $T} for
 * its class, {@code $m} for a call of one of that class's methods, and a class {@code MutantAid}
 * whose members come with the operator.
 *
 * <p>Where there are several statements, the sites take turns.
 */
final class Snippets {
  private Snippets() {}

  /** Puts statements where a transaction runs. */
  static Operator inside(String name, String codes, String aid, String... statements) {
    return operator(
        name,
        codes,
        (sites, found) -> {
          int n = first(name, sites);
          for (List<Place> body : sites.inside()) {
            String statement = statements[n++ % statements.length];
            place(name, sites, body, n, statement)
                .flatMap(p -> mutation(sites, p, statement, aid, null, null))
                .ifPresent(edits -> found.accept(statement, edits));
          }
        });
  }

  /** Puts statements where no transaction runs. */
  static Operator outside(String name, String codes, String aid, String... statements) {
    return operator(
        name,
        codes,
        (sites, found) -> {
          List<TypeElement> types = nameable(sites);
          if (types.isEmpty()) return;
          int n = first(name, sites);
          for (List<Place> body : sites.outside()) {
            String statement = statements[n++ % statements.length];
            TypeElement type = types.get(n % types.size());
            place(name, sites, body, n, statement)
                .flatMap(p -> mutation(sites, p, statement, aid, null, type))
                .ifPresent(edits -> found.accept(statement, edits));
          }
        });
  }

  /** Puts statements where there is a borrow. */
  static Operator borrowed(String name, String codes, String aid, String... statements) {
    return operator(
        name,
        codes,
        (sites, found) -> {
          int n = first(name, sites);
          for (Borrow borrow : sites.borrows()) {
            String statement = statements[n++ % statements.length];
            borrowed(name, sites, borrow, n, statement, aid, found);
          }
        });
  }

  static void borrowed(
      String name, Sites sites, Borrow borrow, int n, String statement, String aid, Found found) {
    place(name, sites, borrow.places(), n, statement)
        .flatMap(p -> mutation(sites, p, statement, aid, borrow.text(), borrow.type()))
        .ifPresent(edits -> found.accept(statement, edits));
  }

  static Operator operator(String name, String codes, Operator.Finder finder) {
    return new Operator(name, Set.of(codes.split("[|]")), true, finder);
  }

  /** An operator whose fault shows elsewhere than where the text changes. */
  static Operator distant(String name, String codes, Operator.Finder finder) {
    return new Operator(name, Set.of(codes.split("[|]")), false, finder);
  }

  /** The declaration of what the statements need beside them. */
  static Optional<Edit> aid(Sites sites, SourceText source, String members) {
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(sites.append(source, " class MutantAid { " + members + " }"));
  }

  /** With which statement the sites of a program begin. */
  private static int first(String operator, Sites sites) {
    return Math.floorMod((operator + sites.program().name()).hashCode(), 1000);
  }

  /** One of the places, the same at each run. */
  private static Optional<Place> place(
      String operator, Sites sites, List<Place> places, int n, String statement) {
    List<Place> fit = places.stream().filter(p -> fits(p, statement)).toList();
    if (fit.isEmpty()) return Optional.empty();
    int hash = (operator + " " + sites.program().name() + " " + n).hashCode();
    return Optional.of(fit.get(Math.floorMod(hash * 31, fit.size())));
  }

  private static boolean fits(Place place, String statement) {
    return !(statement.contains("$j") && place.journal() == null)
        && !(statement.contains("$t") && place.token() == null);
  }

  private static Optional<List<Edit>> mutation(
      Sites sites, Place place, String statement, String aid, String borrow, TypeElement type) {
    String text = statement;
    String members = aid;
    if (text.contains("$j")) text = text.replace("$j", place.journal());
    if (text.contains("$t")) text = text.replace("$t", place.token());
    if (borrow != null) text = text.replace("$b", borrow);
    if ((text + members).contains("$T")) {
      if (type == null || !type.getTypeParameters().isEmpty()) return Optional.empty();
      text = text.replace("$T", type.getQualifiedName());
      members = members.replace("$T", type.getQualifiedName());
    }
    if (text.contains("$m")) text = text.replace("$m", call(type));
    List<Edit> edits = new ArrayList<>(place.insert(text));
    aid(sites, place.source(), members).ifPresent(edits::add);
    return Optional.of(edits);
  }

  /** A call of a method of a class that takes nothing. */
  private static String call(TypeElement type) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.METHOD
          && !Names.isStatic(member)
          && !member.getModifiers().contains(Modifier.PRIVATE)
          && !Names.has(member, "Mut")
          && ((ExecutableElement) member).getParameters().isEmpty()
          && ((ExecutableElement) member).getThrownTypes().isEmpty()) {
        return member.getSimpleName() + "()";
      }
    }
    return "hashCode()";
  }

  /** The persistent classes of a program that can be named from anywhere in it. */
  private static List<TypeElement> nameable(Sites sites) {
    return sites.persistentClasses().stream()
        .map(p -> (TypeElement) sites.element(p))
        .filter(t -> t.getTypeParameters().isEmpty())
        .filter(t -> !t.getModifiers().contains(Modifier.PRIVATE))
        .filter(t -> !t.getNestingKind().isNested() || isMember(t))
        .toList();
  }

  private static boolean isMember(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER;
  }
}
