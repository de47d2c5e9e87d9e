package dev.intos.processor.codegen;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import com.squareup.javapoet.WildcardTypeName;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Writes the codec of a persistent class, in the form that the runtime's codec package asks for.
 */
final class CodecWriter {
  static final ClassName CODECS = runtime("Codecs");
  static final ClassName CODEC = runtime("Codec");
  private static final TypeName ANY_CLASS =
      ParameterizedTypeName.get(
          ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
  private static final ClassName FIELD_SPEC = runtime("FieldSpec");

  private final Tools tools;
  private final PersistentClass type;
  private final Visibility visibility;
  private final Spelling spelling;
  private final FieldAccess access;
  private final ObjectMaker maker;
  private final String name;

  CodecWriter(Tools tools, PersistentClass type) {
    this.tools = tools;
    this.type = type;
    this.visibility = tools.visibilityFrom(type.element());
    this.spelling = new Spelling(tools, visibility);
    this.name = CodecNames.simple(tools.elements(), type.element());
    NameAllocator constants = new NameAllocator();
    for (String used : new String[] {"LOOKUP", "TYPE", "SUPER", "NEW"}) constants.newName(used);
    this.access = new FieldAccess(tools, type, visibility, constants);
    this.maker = new ObjectMaker(type, visibility, spelling);
  }

  private static ClassName runtime(String name) {
    return ClassName.get("dev.intos.runtime.codec", name);
  }

  TypeSpec write() {
    TypeSpec.Builder codec = TypeSpec.classBuilder(name);
    addHead(codec);
    // The methods come first: they ask for the constants.
    new CodecMethods(type, access, maker, spelling, subject(type.element()))
        .all()
        .forEach(codec::addMethod);
    addConstants(codec);
    codec.addStaticBlock(
        CodeBlock.builder().addStatement("$T.register(new $L())", CODECS, name).build());
    return codec.build();
  }

  /** The final fields that the written codec sets by reflection. */
  Set<VariableElement> finalsSet() {
    return access.finalsSet();
  }

  private void addHead(TypeSpec.Builder codec) {
    boolean nameable = visibility.canName(type.element());
    codec
        .addOriginatingElement(type.element())
        .addModifiers(Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(CODEC, subject(type.element())))
        .addAnnotation(GeneratedMark.forCodeBeside(type.element(), tools));
    if (nameable) {
      codec.addJavadoc(
          "Reads, writes and rolls back the fields of {@link $T}.\n",
          ClassName.get(type.element()));
    } else {
      codec.addJavadoc("Reads, writes and rolls back the fields of {@code $L}.\n", type.element());
    }
    if (type.isExtensible()) codec.addAnnotation(new StoredLayouts(tools).write(type));
    warnings().suppression().ifPresent(codec::addAnnotation);
  }

  private Warnings warnings() {
    Warnings warnings = new Warnings(tools.elements());
    warnings.addUseOf(type.element());
    for (PersistedField f : type.allFields()) warnings.addUseOf(f.element());
    if (!type.construction().isAllocated()) warnings.addUseOf(type.construction().constructor());
    for (PersistentClass c = type; c != null; c = c.parent()) {
      boolean nameable = visibility.canName(c.element());
      boolean generic = !c.element().getTypeParameters().isEmpty();
      if (generic && nameable) warnings.add("rawtypes");
      if (generic || !nameable) warnings.add("unchecked");
    }
    return warnings;
  }

  /** What the codec calls the class: itself without type arguments, or an object. */
  private TypeName subject(TypeElement e) {
    return visibility.canName(e) ? ClassName.get(e) : TypeName.OBJECT;
  }

  private void addConstants(TypeSpec.Builder codec) {
    TypeName subject = subject(type.element());
    boolean hidden = !visibility.canName(type.element());
    boolean hiddenParent = type.parent() != null && !visibility.canName(type.parent().element());
    boolean asks = access.needsLookup() || maker.needsLookup() || !access.finalsSet().isEmpty();
    if (hidden || hiddenParent || asks) {
      codec.addField(
          constant(MethodHandles.Lookup.class, "LOOKUP", "$T.lookup()", MethodHandles.class));
    }
    if (hidden) {
      codec.addField(
          constant(ANY_CLASS, "TYPE")
              .initializer(
                  "$T.classNamed(LOOKUP, $S)",
                  CODECS,
                  tools.elements().getBinaryName(type.element()))
              .build());
    }
    if (type.parent() != null) codec.addField(superCodec(type.parent().element()));
    if (maker.usesAllocator()) {
      codec.addField(
          constant(ParameterizedTypeName.get(ClassName.get(Supplier.class), subject), "NEW")
              .initializer("$T.allocator($L)", CODECS, typeLiteral())
              .build());
    } else if (maker.usesHandle()) {
      codec.addField(
          constant(TypeName.get(MethodHandle.class), "NEW")
              .initializer("$T.constructor(LOOKUP, $L)", CODECS, constructorTypes())
              .build());
    }
    access.addConstants(codec::addField);
    if (!access.finalsSet().isEmpty()) codec.addMethod(settable());
    codec.addMethod(constructor());
  }

  private FieldSpec superCodec(TypeElement parent) {
    TypeName subject = subject(parent);
    FieldSpec.Builder field = constant(ParameterizedTypeName.get(CODEC, subject), "SUPER");
    return visibility.canName(parent)
        ? field.initializer("$T.of($T.class)", CODECS, subject).build()
        : field
            .initializer(
                "($T) $T.of($L)",
                ParameterizedTypeName.get(CODEC, subject),
                CODECS,
                spelling.exact(parent.asType()))
            .build();
  }

  private CodeBlock constructorTypes() {
    CodeBlock.Builder all = CodeBlock.builder().add(rawTypeLiteral());
    for (var p : type.construction().constructor().getParameters()) {
      all.add(", $L", spelling.exact(p.asType()));
    }
    return all.build();
  }

  private CodeBlock rawTypeLiteral() {
    return visibility.canName(type.element())
        ? CodeBlock.of("$T.class", subject(type.element()))
        : CodeBlock.of("TYPE");
  }

  private CodeBlock typeLiteral() {
    return visibility.canName(type.element())
        ? rawTypeLiteral()
        : CodeBlock.of("($T) TYPE", ParameterizedTypeName.get(Class.class, Object.class));
  }

  private MethodSpec constructor() {
    CodeBlock.Builder call = CodeBlock.builder().add("super(\n$>$>$L", typeLiteral());
    if (type.parent() != null) call.add(",\nSUPER");
    for (PersistedField f : type.fields()) {
      call.add(",\n$T.of($S, $L)", FIELD_SPEC, f.name(), spelling.listed(f.type()));
    }
    call.add(");\n$<$<");
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addCode(call.build())
        .build();
  }

  /** The codec's own module, not the runtime's, may have access to the field. */
  private static MethodSpec settable() {
    return MethodSpec.methodBuilder("settable")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Field.class)
        .addParameter(ANY_CLASS, "owner")
        .addParameter(String.class, "name")
        .beginControlFlow("try")
        .addStatement("$T field = owner.getDeclaredField(name)", Field.class)
        .addStatement("field.setAccessible(true)")
        .addStatement("return field")
        .nextControlFlow("catch ($T e)", NoSuchFieldException.class)
        .addStatement("throw new $T(e.getMessage())", NoSuchFieldError.class)
        .endControlFlow()
        .build();
  }

  private static FieldSpec constant(Class<?> type, String name, String format, Object... args) {
    return constant(TypeName.get(type), name).initializer(format, args).build();
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }
}
