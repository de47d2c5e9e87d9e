package dev.intos.processor.rules;

import com.sun.source.tree.Tree;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Position;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * R3.ENCLOSING: an inner or local persistent class or an anonymous subclass of one: it would hold
 * what is around it, and a restart could not name it.
 */
final class PersistentClassNotNameable implements DeclarationRule {
  private final PersistentTypes persistent;

  PersistentClassNotNameable(PersistentTypes persistent) {
    this.persistent = persistent;
  }

  @Override
  public void check(ClassModel declared, Consumer<Finding> findings) {
    TypeElement c = declared.element();
    boolean isAnonymous = c.getNestingKind() == NestingKind.ANONYMOUS;
    boolean isAtFault =
        isAnonymous
            ? persistent.isPersistentClass(c) && !isConstant(c)
            : persistent.isMarked(c) && isInstantiable(c) && !isNameable(c);
    if (!isAtFault) return;
    String name = isAnonymous ? c.getSuperclass().toString() : c.getSimpleName().toString();
    Position position =
        new Position(declared.unit(), isAnonymous ? creation(declared) : declared.tree());
    findings.accept(new Finding(Code.R3_ENCLOSING, position, c, List.of(name)));
  }

  /** Whether the class is the body of an enum's constant, which is named by the constant. */
  private static boolean isConstant(TypeElement anonymous) {
    return anonymous.getSuperclass() instanceof DeclaredType d
        && d.asElement().getKind() == ElementKind.ENUM;
  }

  private static boolean isInstantiable(TypeElement c) {
    return !c.getKind().isInterface() && c.getKind() != ElementKind.ENUM;
  }

  private static boolean isNameable(TypeElement c) {
    if (c.getNestingKind() == NestingKind.MEMBER && !c.getModifiers().contains(Modifier.STATIC)) {
      return false;
    }
    for (Element e = c; e instanceof TypeElement outer; e = e.getEnclosingElement()) {
      NestingKind kind = outer.getNestingKind();
      if (kind == NestingKind.LOCAL || kind == NestingKind.ANONYMOUS) return false;
    }
    return true;
  }

  /** The expression that makes the only instances of an anonymous class. */
  private static Tree creation(ClassModel anonymous) {
    if (anonymous.enclosing() != null) {
      for (Block block : anonymous.enclosing().blocks()) {
        for (Op op : block.ops()) {
          if (op instanceof Op.NewObject made && made.anonymous() == anonymous) return made.tree();
        }
      }
    }
    return anonymous.tree();
  }
}
