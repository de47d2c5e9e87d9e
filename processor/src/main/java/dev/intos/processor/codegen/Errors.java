package dev.intos.processor.codegen;

import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Types that javac doesn't know: another processor may still make them in a later round, or javac
 * reports them.
 */
final class Errors extends SimpleTypeVisitor14<Boolean, Void> {
  private static final Errors VISITOR = new Errors();

  private Errors() {
    super(false);
  }

  /** Whether the type is or mentions an unknown one. */
  static boolean areIn(TypeMirror t) {
    return t != null && VISITOR.visit(t);
  }

  @Override
  public Boolean visitError(ErrorType t, Void p) {
    return true;
  }

  @Override
  public Boolean visitDeclared(DeclaredType t, Void p) {
    return visit(t.getEnclosingType()) || t.getTypeArguments().stream().anyMatch(this::visit);
  }

  @Override
  public Boolean visitArray(ArrayType t, Void p) {
    return visit(t.getComponentType());
  }

  @Override
  public Boolean visitWildcard(WildcardType t, Void p) {
    return areIn(t.getExtendsBound()) || areIn(t.getSuperBound());
  }

  @Override
  public Boolean visitIntersection(IntersectionType t, Void p) {
    return t.getBounds().stream().anyMatch(this::visit);
  }

  @Override
  public Boolean visitExecutable(ExecutableType t, Void p) {
    return visit(t.getReturnType())
        || t.getParameterTypes().stream().anyMatch(this::visit)
        || t.getThrownTypes().stream().anyMatch(this::visit)
        || t.getTypeVariables().stream()
            .map(TypeVariable::getUpperBound)
            .anyMatch(this::areInBound);
  }

  /** A variable may be bounded by a type that mentions the variable itself. */
  private boolean areInBound(TypeMirror bound) {
    return Bounds.of(bound).stream().anyMatch(this::visit);
  }
}
