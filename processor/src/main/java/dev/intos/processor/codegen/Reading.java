package dev.intos.processor.codegen;

import com.squareup.javapoet.CodeBlock;
import javax.lang.model.type.TypeMirror;

/** The calls of {@code FieldReader} and {@code FieldWriter} for a type. */
final class Reading {
  private Reading() {}

  /** {@code in.readLong()}, {@code in.readObject()}. */
  static CodeBlock of(TypeMirror type) {
    return CodeBlock.of("in.read$L()", kind(type));
  }

  /** {@code out.writeLong(…)}. */
  static CodeBlock writing(TypeMirror type, CodeBlock value) {
    return CodeBlock.of("out.write$L($L)", kind(type), value);
  }

  private static String kind(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> "Boolean";
      case BYTE -> "Byte";
      case SHORT -> "Short";
      case CHAR -> "Char";
      case INT -> "Int";
      case LONG -> "Long";
      case FLOAT -> "Float";
      case DOUBLE -> "Double";
      default -> "Object";
    };
  }
}
