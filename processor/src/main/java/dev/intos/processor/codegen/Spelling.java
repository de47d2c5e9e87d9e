package dev.intos.processor.codegen;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.WildcardTypeName;
import java.util.Collections;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** How a codec writes the types of a class's fields, some of which it may not be able to name. */
final class Spelling {
  private static final WildcardTypeName ANY = WildcardTypeName.subtypeOf(Object.class);

  private final Tools tools;
  private final Visibility visibility;

  Spelling(Tools tools, Visibility visibility) {
    this.tools = tools;
    this.visibility = visibility;
  }

  /** Whether code can say the erased type. */
  boolean canName(TypeMirror t) {
    return visibility.canName(tools.types().erasure(t));
  }

  /**
   * The type with its arguments where they can be written outside of its class; else as {@link
   * #erased}.
   */
  TypeName full(TypeMirror t) {
    return visibility.canName(t) && !mentionsVariable(t) ? TypeName.get(t) : erased(t);
  }

  private boolean mentionsVariable(TypeMirror t) {
    return switch (t.getKind()) {
      case TYPEVAR, INTERSECTION -> true;
      case ARRAY -> mentionsVariable(((ArrayType) t).getComponentType());
      case DECLARED ->
          ((DeclaredType) t).getTypeArguments().stream().anyMatch(this::mentionsVariable);
      case WILDCARD ->
          mentions(((WildcardType) t).getExtendsBound())
              || mentions(((WildcardType) t).getSuperBound());
      default -> false;
    };
  }

  private boolean mentions(TypeMirror bound) {
    return bound != null && mentionsVariable(bound);
  }

  /**
   * A type whose erasure is the type's own and whose use gives no warnings: {@code PVec<?>}. It is
   * {@code Object} where the type cannot be named.
   */
  TypeName erased(TypeMirror t) {
    TypeMirror erasure = tools.types().erasure(t);
    if (!visibility.canName(erasure)) return TypeName.OBJECT;
    return wild(erasure);
  }

  private TypeName wild(TypeMirror erasure) {
    if (erasure instanceof ArrayType a) return ArrayTypeName.of(wild(a.getComponentType()));
    if (erasure.getKind() != TypeKind.DECLARED) return TypeName.get(erasure);
    TypeElement type = (TypeElement) ((DeclaredType) erasure).asElement();
    int parameters = type.getTypeParameters().size();
    return parameters == 0
        ? ClassName.get(type)
        : ParameterizedTypeName.get(
            ClassName.get(type), Collections.nCopies(parameters, ANY).toArray(TypeName[]::new));
  }

  /** The class object of a field's type in a list of fields, or of a supertype of it. */
  CodeBlock listed(TypeMirror t) {
    return CodeBlock.of("$T.class", canName(t) ? raw(t) : TypeName.OBJECT);
  }

  /** The class object of the erased type, found by its name where code cannot say it. */
  CodeBlock exact(TypeMirror t) {
    if (canName(t)) return CodeBlock.of("$T.class", raw(t));
    return CodeBlock.of("$T.classNamed(LOOKUP, $S)", CodecWriter.CODECS, binaryName(t));
  }

  private TypeName raw(TypeMirror t) {
    TypeMirror erasure = tools.types().erasure(t);
    if (erasure instanceof ArrayType a) return ArrayTypeName.of(raw(a.getComponentType()));
    return erasure.getKind() == TypeKind.DECLARED
        ? ClassName.get((TypeElement) ((DeclaredType) erasure).asElement())
        : TypeName.get(erasure);
  }

  /** As {@code Class.forName} takes it. */
  private String binaryName(TypeMirror t) {
    StringBuilder dimensions = new StringBuilder();
    TypeMirror e = tools.types().erasure(t);
    for (; e instanceof ArrayType a; e = a.getComponentType()) dimensions.append('[');
    TypeElement type = (TypeElement) ((DeclaredType) e).asElement();
    String name = tools.elements().getBinaryName(type).toString();
    return dimensions.isEmpty() ? name : dimensions + "L" + name + ";";
  }
}
