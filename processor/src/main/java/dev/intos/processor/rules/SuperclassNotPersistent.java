package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Position;
import dev.intos.processor.model.Program;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * R3.SUPER: a persistent class below an ordinary one, whose state would be lost; an ordinary class
 * below a persistent one, whose instances would pass for persistent; a persistent interface that is
 * not sealed, so that anything may implement it.
 */
final class SuperclassNotPersistent implements DeclarationRule {
  private static final Set<String> WITHOUT_STATE =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  private final PersistentTypes persistent;
  private final Program program;

  SuperclassNotPersistent(PersistentTypes persistent, Program program) {
    this.persistent = persistent;
    this.program = program;
  }

  @Override
  public void check(ClassModel declared, Consumer<Finding> findings) {
    TypeElement c = declared.element();
    boolean isAnonymous = c.getSimpleName().toString().isEmpty();
    if (isAnonymous || c.getKind() == ElementKind.ENUM) return;
    if (!persistent.isMarked(c)) {
      TypeElement above = persistentAbove(c);
      if (above != null) {
        report(Code.R3_SUPER, declared, declared.tree(), List.of(name(c), name(above)), findings);
      }
    } else if (c.getKind().isInterface()) {
      if (!c.getModifiers().contains(Modifier.SEALED)) {
        report(Code.R3_SUPER_OPEN, declared, declared.tree(), List.of(name(c)), findings);
      }
    } else {
      TypeElement superclass = element(c.getSuperclass());
      if (superclass != null && !mayBeAbovePersistent(superclass)) {
        Tree clause = declared.tree().getExtendsClause();
        Tree at = clause == null ? declared.tree() : clause;
        report(Code.R3_SUPER, declared, at, List.of(name(superclass), name(c)), findings);
      }
    }
  }

  private boolean mayBeAbovePersistent(TypeElement superclass) {
    return persistent.isMarked(superclass)
        || WITHOUT_STATE.contains(superclass.getQualifiedName().toString());
  }

  /**
   * The persistent type that makes an unmarked class persistent in fact: the nearest one, but not
   * beyond an unmarked class of this compilation, where the same is reported.
   */
  private TypeElement persistentAbove(TypeElement c) {
    for (TypeMirror t : c.getInterfaces()) {
      TypeElement i = element(t);
      if (i == null) continue;
      boolean isSealed = i.getModifiers().contains(Modifier.SEALED);
      if (persistent.isMarked(i)) {
        if (isSealed || program.classOf(i) == null) return i;
      } else if (program.classOf(i) == null && persistentAbove(i) != null) {
        return i;
      }
    }
    TypeElement superclass = element(c.getSuperclass());
    if (superclass == null) return null;
    if (persistent.isMarked(superclass)) {
      return superclass.getKind() == ElementKind.ENUM ? null : superclass;
    }
    return program.classOf(superclass) == null ? persistentAbove(superclass) : null;
  }

  private static void report(
      Code code, ClassModel declared, Tree at, List<String> names, Consumer<Finding> findings) {
    Position position = new Position(declared.unit(), at);
    findings.accept(new Finding(code, position, declared.element(), names));
  }

  private static TypeElement element(TypeMirror t) {
    return t.getKind() == TypeKind.DECLARED ? (TypeElement) ((DeclaredType) t).asElement() : null;
  }

  private static String name(TypeElement c) {
    return c.getSimpleName().toString();
  }
}
