package dev.intos.processor.codegen;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.TypeName;
import javax.lang.model.type.TypeMirror;

/** What a field holds to which nobody gave a value, as an argument. */
final class Defaults {
  private Defaults() {}

  static CodeBlock of(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> CodeBlock.of("false");
      case BYTE, SHORT, CHAR -> CodeBlock.of("($T) 0", TypeName.get(type));
      case INT, LONG, FLOAT, DOUBLE -> CodeBlock.of("0");
      default -> CodeBlock.of("null");
    };
  }
}
