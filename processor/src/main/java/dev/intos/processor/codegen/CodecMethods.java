package dev.intos.processor.codegen;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.NameAllocator;
import com.squareup.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Writes the methods of a codec. */
final class CodecMethods {
  private static final ClassName READER = ClassName.get("dev.intos.runtime.codec", "FieldReader");
  private static final ClassName WRITER = ClassName.get("dev.intos.runtime.codec", "FieldWriter");

  private final PersistentClass type;
  private final FieldAccess access;
  private final ObjectMaker maker;
  private final Spelling spelling;
  private final TypeName subject;

  CodecMethods(
      PersistentClass type,
      FieldAccess access,
      ObjectMaker maker,
      Spelling spelling,
      TypeName subject) {
    this.type = type;
    this.access = access;
    this.maker = maker;
    this.spelling = spelling;
    this.subject = subject;
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(write());
    if (!type.isAbstract()) methods.add(read());
    if (type.fillsFinals()) methods.add(fill());
    methods.add(restore());
    if (maker.usesHandle()) methods.add(maker.makeMethod(subject));
    return methods;
  }

  private MethodSpec write() {
    MethodSpec.Builder write = method("write").addParameter(WRITER, "out");
    if (type.parent() != null) write.addStatement("SUPER.write(object, out)");
    for (PersistedField f : type.fields()) {
      write.addStatement(Reading.writing(f.type(), access.get(f)));
    }
    return write.build();
  }

  private MethodSpec read() {
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(subject)
            .addParameter(READER, "in");
    if (!type.construction().given().isEmpty()) return readGiven(read);
    return read.addStatement("$T object = $L", subject, maker.make(List.of()))
        .addStatement("fill(object, in)")
        .addStatement("return object")
        .build();
  }

  /** Reads all fields up to the last that the constructor takes, makes the object, and goes on. */
  private MethodSpec readGiven(MethodSpec.Builder read) {
    List<VariableElement> given = type.construction().given();
    List<PersistedField> all = type.allFields();
    int last = -1;
    for (int i = 0; i < all.size(); i++) if (given.contains(all.get(i).element())) last = i;
    NameAllocator names = new NameAllocator();
    for (String used : List.of("object", "in")) names.newName(used);
    Map<VariableElement, String> locals = new HashMap<>();
    for (PersistedField f : all.subList(0, last + 1)) {
      if (f.isFinal() && !given.contains(f.element())) {
        drop(f, read);
      } else {
        String name = names.newName(localName(f));
        locals.put(f.element(), name);
        read.addStatement("$T $N = $L", localType(f), name, Reading.of(f.type()));
      }
    }
    List<CodeBlock> arguments = new ArrayList<>();
    for (VariableElement f : given) {
      arguments.add(
          locals.containsKey(f) ? CodeBlock.of("$N", locals.get(f)) : defaultOf(arguments.size()));
    }
    CodeBlock made = maker.make(arguments);
    if (last == all.size() - 1 && given.containsAll(locals.keySet())) {
      return read.addStatement("return $L", made).build();
    }
    read.addStatement("$T object = $L", subject, made);
    for (PersistedField f : all.subList(0, last + 1)) {
      if (!f.isFinal() && !given.contains(f.element())) {
        read.addStatement(access.set(f, CodeBlock.of("$N", locals.get(f.element()))));
      }
    }
    for (PersistedField f : all.subList(last + 1, all.size())) restore(f, read);
    return read.addStatement("return object").build();
  }

  /** What is there of a field that is not stored; its type chooses among constructors. */
  private CodeBlock defaultOf(int parameter) {
    TypeName t = maker.typeOf(parameter);
    if (t.equals(TypeName.BOOLEAN)) return CodeBlock.of("false");
    return CodeBlock.of(t.isPrimitive() ? "($T) 0" : "($T) null", t);
  }

  /** No constant of the codec has such a name. */
  private static String localName(PersistedField f) {
    boolean upper = f.name().equals(f.name().toUpperCase(Locale.ROOT));
    return upper ? f.name() + "Value" : f.name();
  }

  private TypeName localType(PersistedField f) {
    int parameter = type.construction().given().indexOf(f.element());
    if (parameter >= 0) return maker.typeOf(parameter);
    return spelling.full(f.type());
  }

  private MethodSpec fill() {
    MethodSpec.Builder fill = method("fill").addParameter(READER, "in");
    PersistentClass parent = type.parent();
    boolean delegates = parent != null && (parent.fillsFinals() || !parent.hasFinalFields());
    if (delegates) fill.addStatement("SUPER.fill(object, in)");
    for (PersistedField f : delegates ? type.fields() : type.allFields()) {
      fill.addStatement(f.isFinal() ? access.setFinal(f) : access.set(f, access.read(f)));
    }
    return fill.build();
  }

  private MethodSpec restore() {
    MethodSpec.Builder restore = method("restore").addParameter(READER, "in");
    if (type.isRecord() && !type.fields().isEmpty()) {
      restore.addComment("What the components hold has been put back when it has been read.");
    }
    if (type.parent() != null) restore.addStatement("SUPER.restore(object, in)");
    for (PersistedField f : type.fields()) restore(f, restore);
    return restore.build();
  }

  private void restore(PersistedField f, MethodSpec.Builder method) {
    if (!f.isFinal()) {
      method.addStatement(access.set(f, access.read(f)));
    } else if (!type.isRecord() && access.isFilled(f)) {
      method.addStatement("in.readInto($L)", access.get(f));
    } else {
      drop(f, method);
    }
  }

  private void drop(PersistedField f, MethodSpec.Builder method) {
    String why = type.isRecord() ? "$L; // $L\n" : "$L; // $L is final\n";
    method.addCode(why, Reading.of(f.type()), f.name());
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(subject, "object");
  }
}
