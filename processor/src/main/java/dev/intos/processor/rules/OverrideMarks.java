package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.Outside;
import dev.intos.processor.facts.Overrides;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Position;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Marks that an override adds to what it overrides: callers who see the overridden method only
 * don't know of them. R1.UNLOGGED for {@code @Mut}; R1.MOVED for {@code @Owned}, which may not be
 * dropped either; R4.INSIDE or R5.LOCK for {@code @OutsideTransaction}; R4.UNDECLARED for
 * {@code @SyscallToken}.
 *
 * <p>The same goes for a class that inherits the method with the mark from one supertype and the
 * method without it from another. A lambda can't deceive anybody: its parameters are what its
 * callee feeds, whatever marks they bear.
 */
final class OverrideMarks implements DeclarationRule {
  private final Overrides overrides;
  private final Elements elements;
  private final LibraryFacts library;

  OverrideMarks(Overrides overrides, Elements elements, LibraryFacts library) {
    this.overrides = overrides;
    this.elements = elements;
    this.library = library;
  }

  @Override
  public void check(ClassModel declared, Consumer<Finding> findings) {
    for (Body body : declared.bodies()) {
      if (body.kind() == Body.Kind.METHOD) {
        ExecutableElement method = body.method();
        compare(method, overrides.of(method), body.position(body.tree()), method, findings);
      }
    }
    checkInherited(declared, findings);
  }

  private void checkInherited(ClassModel declared, Consumer<Finding> findings) {
    TypeElement c = declared.element();
    if (c.getKind().isInterface() || c.getInterfaces().isEmpty()) return;
    Position position = new Position(declared.unit(), (Tree) declared.tree());
    for (ExecutableElement m : ElementFilter.methodsIn(elements.getAllMembers(c))) {
      Element owner = m.getEnclosingElement();
      if (owner.equals(c) || owner.getKind() != ElementKind.CLASS || isOwnBusiness(m)) continue;
      List<ExecutableElement> met =
          overrides.supertypes(c).stream()
              .filter(t -> t.getKind().isInterface())
              .flatMap(t -> ElementFilter.methodsIn(t.getEnclosedElements()).stream())
              .filter(i -> i.getSimpleName().equals(m.getSimpleName()))
              .filter(i -> elements.overrides(m, i, c) && !overrides.of(m).contains(i))
              .toList();
      compare(m, met, position, c, findings);
    }
  }

  private static boolean isOwnBusiness(ExecutableElement m) {
    Set<Modifier> modifiers = m.getModifiers();
    return modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE);
  }

  private void compare(
      ExecutableElement method,
      List<ExecutableElement> overridden,
      Position position,
      Element in,
      Consumer<Finding> findings) {
    Set<Code> reported = EnumSet.noneOf(Code.class);
    for (ExecutableElement above : overridden) {
      for (Code code : differences(method, above)) {
        if (reported.add(code)) {
          findings.accept(new Finding(code, position, in, List.of(name(method), name(above))));
        }
      }
    }
  }

  private Set<Code> differences(ExecutableElement method, ExecutableElement above) {
    Set<Code> codes = EnumSet.noneOf(Code.class);
    if (has(method, "Mut") && !has(above, "Mut")) codes.add(Code.R1_UNLOGGED_OVERRIDE);
    if (has(method, "Owned") != has(above, "Owned")) codes.add(Code.R1_MOVED_OVERRIDE);
    List<? extends VariableElement> own = method.getParameters();
    List<? extends VariableElement> others = above.getParameters();
    for (int i = 0; i < Math.min(own.size(), others.size()); i++) {
      if (has(own.get(i), "Mut") && !has(others.get(i), "Mut")) {
        codes.add(Code.R1_UNLOGGED_OVERRIDE);
      }
      if (has(own.get(i), "Owned") != has(others.get(i), "Owned")) {
        codes.add(Code.R1_MOVED_OVERRIDE);
      }
    }
    Outside outside = outside(method);
    if (outside.compareTo(outside(above)) > 0 && !isOfJdk(method, above)) {
      codes.add(outside == Outside.LOCK ? Code.R5_LOCK_OVERRIDE : Code.R4_INSIDE_OVERRIDE);
    }
    if (has(method, "SyscallToken") && !has(above, "SyscallToken")) {
      codes.add(Code.R4_UNDECLARED_OVERRIDE);
    }
    return codes;
  }

  /** What the method itself says; a lock of the JDK needs no mark to be one. */
  private Outside outside(ExecutableElement method) {
    Outside own = Marks.ownOutside(method);
    return own == Outside.NONE && library.isLockOperation(method) ? Outside.LOCK : own;
  }

  /**
   * Whether a lock of the JDK makes the difference: {@code ExecutorService.close} is such a one.
   */
  private boolean isOfJdk(ExecutableElement method, ExecutableElement above) {
    return Stream.concat(Stream.of(method), overrides.of(method).stream())
        .anyMatch(
            m ->
                library.isJdk((TypeElement) m.getEnclosingElement())
                    && outside(m) == outside(method)
                    && overrides.of(m).contains(above));
  }

  private static boolean has(Element element, String mark) {
    return Marks.find(element, mark) != null;
  }

  private static String name(ExecutableElement method) {
    return method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
  }
}
