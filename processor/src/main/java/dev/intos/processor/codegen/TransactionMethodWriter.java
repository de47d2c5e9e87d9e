package dev.intos.processor.codegen;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.ParameterSpec;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeVariableName;
import dev.intos.processor.facts.PersistentTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Writes one method that runs a transaction on the heap. */
final class TransactionMethodWriter {
  private static final ClassName OWNED = mark("Owned");
  private static final ClassName ABORTED =
      ClassName.get("dev.intos.runtime", "TransactionAbortedException");

  private final Tools tools;
  private final Types types;
  private final PersistentTypes persistent;
  private final TypeElement type;
  private final String target;

  TransactionMethodWriter(Tools tools, TypeElement type, String target) {
    this.tools = tools;
    this.types = tools.types();
    this.persistent = tools.persistent();
    this.type = type;
    this.target = target;
  }

  MethodSpec write(ExecutableElement m) {
    ExecutableType t = (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), m);
    NameAllocator names = new NameAllocator();
    m.getParameters().stream()
        .filter(p -> !persistent.isCapability(p.asType()))
        .forEach(p -> names.newName(p.getSimpleName().toString(), p));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(m.getSimpleName().toString())
            .addJavadoc(
                "Runs {@link $T#$L} as one transaction.\n", ClassName.get(type), m.getSimpleName())
            .returns(TypeName.get(t.getReturnType()));
    if (m.getModifiers().contains(Modifier.PUBLIC)) method.addModifiers(Modifier.PUBLIC);
    addMarks(m, t, method);
    for (int i = 0; i < t.getTypeVariables().size(); i++) {
      method.addTypeVariable(
          TypeVariables.marked(
              TypeVariableName.get(t.getTypeVariables().get(i)), m.getTypeParameters().get(i)));
    }
    t.getThrownTypes().forEach(thrown -> method.addException(TypeName.get(thrown)));
    addParameters(m, t, method);
    addBody(m, t, names, method);
    return method.build();
  }

  private void addMarks(ExecutableElement m, ExecutableType t, MethodSpec.Builder method) {
    if (tools.elements().isDeprecated(m)) method.addAnnotation(Deprecated.class);
    TypeMirror result = t.getReturnType();
    if (persistent.mentionsBorrow(result) || isPrimitiveArray(result)) {
      method.addAnnotation(OWNED);
    }
    if (!m.isVarArgs() || isReifiable(last(t.getParameterTypes()))) return;
    if (m.getAnnotation(SafeVarargs.class) != null) {
      method.addModifiers(Modifier.FINAL).addAnnotation(SafeVarargs.class);
      method.addAnnotation(Warnings.suppress(List.of("varargs")));
    } else {
      method.addAnnotation(Warnings.suppress(List.of("unchecked")));
    }
  }

  private static boolean isPrimitiveArray(TypeMirror t) {
    return t instanceof ArrayType a && a.getComponentType().getKind().isPrimitive();
  }

  /** Whether an array of the type can be made without a warning. */
  private static boolean isReifiable(TypeMirror t) {
    return switch (t.getKind()) {
      case ARRAY -> isReifiable(((ArrayType) t).getComponentType());
      case DECLARED ->
          ((DeclaredType) t)
              .getTypeArguments().stream()
                  .allMatch(
                      a ->
                          a instanceof WildcardType w
                              && w.getExtendsBound() == null
                              && w.getSuperBound() == null);
      case TYPEVAR -> false;
      default -> true;
    };
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private static ClassName mark(String annotation) {
    return ClassName.get("dev.intos.annotations", annotation);
  }

  private void addParameters(ExecutableElement m, ExecutableType t, MethodSpec.Builder method) {
    for (int i = 0; i < m.getParameters().size(); i++) {
      VariableElement p = m.getParameters().get(i);
      if (persistent.isCapability(p.asType())) continue;
      ParameterSpec.Builder parameter =
          ParameterSpec.builder(
              TypeName.get(t.getParameterTypes().get(i)), p.getSimpleName().toString());
      if (tools.marks().isMut(p)) parameter.addAnnotation(mark("Mut"));
      if (tools.marks().isOwned(p)) parameter.addAnnotation(OWNED);
      if (tools.marks().isTransaction(p)) parameter.addAnnotation(mark("Transaction"));
      method.addParameter(parameter.build());
    }
    method.varargs(m.isVarArgs() && !persistent.isCapability(last(m.getParameters()).asType()));
  }

  private void addBody(
      ExecutableElement m, ExecutableType t, NameAllocator names, MethodSpec.Builder method) {
    // A type variable stands for what none of the other types fits.
    List<? extends TypeMirror> checked =
        t.getThrownTypes().stream()
            .filter(this::isChecked)
            .sorted(Comparator.comparing(thrown -> thrown.getKind() == TypeKind.TYPEVAR))
            .toList();
    if (!checked.isEmpty()) method.beginControlFlow("try");
    method.addStatement(run(m, t, names));
    if (checked.isEmpty()) return;
    String aborted = names.newName("aborted");
    method.nextControlFlow("catch ($T $N)", ABORTED, aborted);
    String cause = names.newName("cause");
    for (TypeMirror thrown : checked) rethrow(thrown, aborted, cause, method);
    method.addStatement("throw $N", aborted).endControlFlow();
  }

  private boolean isChecked(TypeMirror thrown) {
    return !types.isSubtype(
            thrown, tools.elements().getTypeElement("java.lang.RuntimeException").asType())
        && !types.isSubtype(thrown, tools.elements().getTypeElement("java.lang.Error").asType());
  }

  /** The heap wraps checked exceptions; here they come out as the method declares them. */
  private void rethrow(TypeMirror thrown, String aborted, String cause, MethodSpec.Builder method) {
    if (thrown.getKind() != TypeKind.TYPEVAR) {
      method
          .beginControlFlow(
              "if ($N.getCause() instanceof $T $N)", aborted, TypeName.get(thrown), cause)
          .addStatement("throw $N", cause)
          .endControlFlow();
      return;
    }
    TypeMirror bound = types.erasure(((TypeVariable) thrown).getUpperBound());
    method
        .beginControlFlow("if ($N.getCause() instanceof $T)", aborted, TypeName.get(bound))
        .addComment("The method throws nothing else that is checked.")
        .addStatement(
            "@$T($S) $T $N = ($T) $N.getCause()",
            SuppressWarnings.class,
            "unchecked",
            TypeName.get(thrown),
            cause,
            TypeName.get(thrown),
            aborted)
        .addStatement("throw $N", cause)
        .endControlFlow();
  }

  private CodeBlock run(ExecutableElement m, ExecutableType t, NameAllocator names) {
    String journal = names.newName("j");
    String token = names.newName("t");
    boolean sys = m.getParameters().stream().anyMatch(p -> persistent.isToken(p.asType()));
    List<CodeBlock> arguments = new ArrayList<>();
    for (VariableElement p : m.getParameters()) {
      String name =
          persistent.isJournal(p.asType())
              ? journal
              : persistent.isToken(p.asType()) ? token : p.getSimpleName().toString();
      arguments.add(CodeBlock.of("$N", name));
    }
    boolean result = t.getReturnType().getKind() != TypeKind.VOID;
    return CodeBlock.of(
        "$L.$L($L -> $L.$N($L))",
        result ? "return this.heap" : "this.heap",
        result ? "call" : "run",
        sys ? "(" + journal + ", " + token + ")" : journal,
        receiver(m),
        m.getSimpleName().toString(),
        CodeBlock.join(arguments, ", "));
  }

  private CodeBlock receiver(ExecutableElement m) {
    return TransactionsWriter.isStatic(m)
        ? CodeBlock.of("$T", ClassName.get(type))
        : CodeBlock.of("this.$N", target);
  }
}
