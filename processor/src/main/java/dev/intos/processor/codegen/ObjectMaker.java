package dev.intos.processor.codegen;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Writes the making of an object: by {@code new}, by a method handle, or by allocation. */
final class ObjectMaker {
  private final PersistentClass type;
  private final Visibility visibility;
  private final Spelling spelling;

  ObjectMaker(PersistentClass type, Visibility visibility, Spelling spelling) {
    this.type = type;
    this.visibility = visibility;
    this.spelling = spelling;
  }

  boolean usesAllocator() {
    return type.construction().isAllocated() && !type.isAbstract();
  }

  /** Whether code may not call the constructor itself. */
  boolean usesHandle() {
    if (type.construction().isAllocated() || type.isAbstract()) return false;
    ExecutableElement c = type.construction().constructor();
    return !visibility.canName(type.element())
        || !visibility.canUse(c)
        || c.getParameters().stream().anyMatch(p -> !spelling.canName(p.asType()));
  }

  boolean needsLookup() {
    return usesHandle();
  }

  /** The expression that makes an object from values of the constructor's parameters. */
  CodeBlock make(List<CodeBlock> arguments) {
    if (usesAllocator()) return CodeBlock.of("NEW.get()");
    CodeBlock all = CodeBlock.join(arguments, ", ");
    return usesHandle()
        ? CodeBlock.of("make($L)", all)
        : CodeBlock.of("new $T($L)", ClassName.get(type.element()), all);
  }

  /** The type of a variable for what a parameter takes. */
  TypeName typeOf(int parameter) {
    ExecutableElement c = type.construction().constructor();
    return spelling.full(c.getParameters().get(parameter).asType());
  }

  /** Calls the constructor through its handle. */
  MethodSpec makeMethod(TypeName subject) {
    MethodSpec.Builder make =
        MethodSpec.methodBuilder("make")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(subject);
    List<VariableElement> given = type.construction().given();
    for (int i = 0; i < given.size(); i++) make.addParameter(typeOf(i), "p" + i);
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (int i = 0; i < given.size(); i++) arguments.add(i == 0 ? "p$L" : ", p$L", i);
    CodeBlock call = CodeBlock.of("NEW.invoke($L)", arguments.build());
    CodeBlock made =
        subject.equals(TypeName.OBJECT) ? call : CodeBlock.of("($T) $L", subject, call);
    return make.beginControlFlow("try")
        .addStatement("return $L", made)
        .nextControlFlow("catch ($T | $T e)", RuntimeException.class, Error.class)
        .addStatement("throw e")
        .nextControlFlow("catch ($T e)", Throwable.class)
        .addStatement("throw new $T(e)", AssertionError.class)
        .endControlFlow()
        .build();
  }
}
