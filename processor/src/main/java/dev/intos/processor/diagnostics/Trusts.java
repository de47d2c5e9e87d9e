package dev.intos.processor.diagnostics;

import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.Trust;
import dev.intos.processor.model.ClassModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** What {@code @Trusted} lets pass, and whether one is well formed. */
public final class Trusts {
  private final Marks marks;

  public Trusts(Marks marks) {
    this.marks = marks;
  }

  /**
   * What is wrong with a {@code @Trusted}, as the argument of {@link Code#T_REASON}; empty if it is
   * well formed.
   */
  public static Optional<String> fault(Trust trust) {
    if (trust.because().isBlank()) return Optional.of("it states no reason");
    if (trust.rules().isEmpty()) return Optional.of("it names no rule");
    return trust.rules().stream()
        .filter(rule -> !Code.isRuleOrCode(rule))
        .findFirst()
        .map(rule -> "it names '" + rule + "', which is no rule or code");
  }

  /** The trusted among a class, its methods, constructors and fields, nested classes left out. */
  public Map<Element, Trust> in(ClassModel declared) {
    List<Element> candidates = new ArrayList<>();
    candidates.add(declared.element());
    for (Element member : declared.element().getEnclosedElements()) {
      if (!isClass(member)) candidates.add(member);
    }
    Map<Element, Trust> found = new LinkedHashMap<>();
    for (Element candidate : candidates) {
      marks.trusted(candidate).ifPresent(trust -> found.put(candidate, trust));
    }
    return found;
  }

  static boolean isClass(Element element) {
    return element.getKind().isClass() || element.getKind().isInterface();
  }

  /** Whether the declaration or one around it is trusted past the code; a faulty one is not. */
  public boolean covers(Element declaration, Code code) {
    return around(declaration, code) != null;
  }

  /** The innermost declaration, from this one outwards, that is trusted past the code, or null. */
  Element around(Element declaration, Code code) {
    if (code == Code.T_REASON || code.isFixed()) return null;
    for (Element at = declaration;
        at != null && at.getKind() != ElementKind.PACKAGE;
        at = at.getEnclosingElement()) {
      Optional<Trust> trust = marks.trusted(at);
      if (trust.isPresent()
          && fault(trust.get()).isEmpty()
          && trust.get().rules().stream().anyMatch(code::isIn)) {
        return at;
      }
    }
    return null;
  }
}
