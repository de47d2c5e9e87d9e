package dev.intos.processor.codegen;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.TypeVariableName;
import java.util.List;
import java.util.Objects;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes {@code BankTransactions} for {@code Bank}: its transactions without their capabilities,
 * each run as one transaction on a given heap.
 */
final class TransactionsWriter {
  static final ClassName HEAP = ClassName.get("dev.intos.runtime", "PersistentHeap");

  private final Tools tools;
  private final TypeElement type;
  private final String target;

  TransactionsWriter(Tools tools, TypeElement type) {
    this.tools = tools;
    this.type = type;
    String name = type.getSimpleName().toString();
    String field = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    this.target = SourceVersion.isName(field) && !field.equals("heap") ? field : "target";
  }

  /** {@code BankTransactions}; {@code Outer_BankTransactions} for a nested class. */
  static String nameOf(TypeElement type) {
    StringBuilder name = new StringBuilder(type.getSimpleName()).append("Transactions");
    Element outer = type.getEnclosingElement();
    for (; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
      name.insert(0, outer.getSimpleName() + "_");
    }
    return name.toString();
  }

  TypeSpec write(List<ExecutableElement> methods) {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(nameOf(type))
            .addOriginatingElement(type)
            .addJavadoc(
                "The transactions of {@link $T}, each run as one transaction on a heap.\n",
                ClassName.get(type))
            .addAnnotation(GeneratedMark.forCodeBeside(type, tools))
            .addModifiers(Modifier.FINAL)
            .addField(HEAP, "heap", Modifier.PRIVATE, Modifier.FINAL);
    warnings(methods).suppression().ifPresent(builder::addAnnotation);
    if (isPublic()) builder.addModifiers(Modifier.PUBLIC);
    boolean instance = methods.stream().anyMatch(m -> !isStatic(m));
    if (instance) {
      builder.addTypeVariables(typeVariables());
      builder.addField(
          FieldSpec.builder(targetType(), target, Modifier.PRIVATE, Modifier.FINAL).build());
    }
    builder.addMethod(constructor(instance));
    TransactionMethodWriter writer = new TransactionMethodWriter(tools, type, target);
    methods.forEach(m -> builder.addMethod(writer.write(m)));
    return builder.build();
  }

  private Warnings warnings(List<ExecutableElement> methods) {
    Warnings warnings = new Warnings(tools.elements());
    warnings.addUseOf(type);
    methods.forEach(warnings::addUseOf);
    // The heap's module is the program's to pass on or not.
    if (tools.isInNamedModule(type) && isPublic()) warnings.add("exports");
    return warnings;
  }

  private boolean isPublic() {
    for (Element e = type; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) return false;
    }
    return true;
  }

  static boolean isStatic(ExecutableElement m) {
    return m.getModifiers().contains(Modifier.STATIC);
  }

  private List<TypeVariableName> typeVariables() {
    return type.getTypeParameters().stream().map(TypeVariables::declared).toList();
  }

  private TypeName targetType() {
    ClassName name = ClassName.get(type);
    return type.getTypeParameters().isEmpty()
        ? name
        : ParameterizedTypeName.get(
            name,
            type.getTypeParameters().stream()
                .map(p -> TypeVariableName.get(p.getSimpleName().toString()))
                .toArray(TypeName[]::new));
  }

  private MethodSpec constructor(boolean instance) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc(
                instance
                    ? "Transactions of that object, run on that heap.\n"
                    : "Transactions run on that heap.\n")
            .addParameter(HEAP, "heap");
    if (isPublic()) constructor.addModifiers(Modifier.PUBLIC);
    constructor.addCode(nonNull("heap"));
    if (instance) constructor.addParameter(targetType(), target).addCode(nonNull(target));
    return constructor.build();
  }

  private static CodeBlock nonNull(String name) {
    return CodeBlock.builder()
        .addStatement("this.$1N = $2T.requireNonNull($1N, $1S)", name, Objects.class)
        .build();
  }
}
