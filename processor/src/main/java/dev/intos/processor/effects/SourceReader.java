package dev.intos.processor.effects;

import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Program;
import dev.intos.processor.model.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reduces every body of the program to {@link Code}. */
final class SourceReader {
  private final Universe universe;
  private final Program program;
  private final Map<Slot, Var> slots = new HashMap<>();
  private final Map<VariableElement, Var> fields = new HashMap<>();
  private final Map<Body, Code> codes = new HashMap<>();
  private final Map<Body, Function> functions = new HashMap<>();
  private final Map<Op, List<Step.Invoke>> calls = new IdentityHashMap<>();
  private final List<Code> all = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();
  private final Set<Klass> stored = new LinkedHashSet<>();

  SourceReader(Universe universe, Program program) {
    this.universe = universe;
    this.program = program;
    for (ClassModel model : program.classes()) {
      for (Body body : model.bodies()) declare(body);
    }
    for (ClassModel model : program.classes()) {
      for (Body body : model.bodies()) read(body);
      if (model.element().getKind() == ElementKind.RECORD) record(model);
    }
  }

  /** The code of a body, null for one without code. */
  Code code(Body body) {
    return codes.get(body);
  }

  /** All code, in the order of the source. */
  List<Code> all() {
    return all;
  }

  /** The methods of the program that have code. */
  List<Method> methods() {
    return methods;
  }

  /** The lambdas and references of the program, in the order of the source. */
  List<Function> functions() {
    List<Function> found = new ArrayList<>();
    for (Code code : all) {
      if (code.body() != null && functions.containsKey(code.body())) {
        found.add(functions.get(code.body()));
      }
    }
    return found;
  }

  /** The calls that an operation makes, explicitly or by the language. */
  List<Step.Invoke> calls(Op op) {
    return calls.getOrDefault(op, List.of());
  }

  /** The fields that the program uses. */
  Map<VariableElement, Var> fields() {
    return fields;
  }

  /** What is ever written into an element of an array. */
  Set<Klass> storedInArrays() {
    return stored;
  }

  private void declare(Body body) {
    if (body.kind() == Body.Kind.STATIC_INITIALIZER || !body.blocks().isEmpty()) create(body);
    for (Body closure : body.closures()) declare(closure);
  }

  private void create(Body body) {
    Klass owner = universe.of(body.owner().element());
    Method method = null;
    String label = "";
    if (body.kind() == Body.Kind.METHOD || body.kind() == Body.Kind.CONSTRUCTOR) {
      method = universe.method(body.method());
      label = method == null ? "" : method.label();
    } else if (body.kind() == Body.Kind.LAMBDA) {
      label = "a lambda in " + place(body);
    }
    Var self = body.isClosure() ? null : var(body.self());
    Code code = new Code(label, owner, body, self, result(body.result()));
    for (Slot parameter : body.parameters()) code.parameters().add(var(parameter));
    codes.put(body, code);
    all.add(code);
    if (method != null) {
      method.setCode(code);
      code.setSynchronized(method.is(Method.SYNCHRONIZED));
      methods.add(method);
    }
  }

  private static String place(Body body) {
    Body around = body;
    while (around.isClosure()) around = around.enclosing();
    if (around.method() == null || around.kind() == Body.Kind.CONSTRUCTOR) {
      return around.owner().element().getSimpleName().toString();
    }
    return around.method().getSimpleName().toString();
  }

  private Var result(TypeMirror type) {
    return new Var("result", universe.of(type), type);
  }

  Var var(Slot slot) {
    if (slot == null) return null;
    return slots.computeIfAbsent(slot, s -> new Var(s.name(), universe.of(s.type()), s.type()));
  }

  Var field(VariableElement field) {
    Klass owner =
        field.getEnclosingElement() instanceof TypeElement type ? universe.of(type) : null;
    if (owner != null && owner.origin() == Klass.Origin.LIBRARY) {
      boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
      String name = field.getSimpleName().toString();
      return universe.library().field(owner, name, universe.of(field.asType()), isStatic);
    }
    return fields.computeIfAbsent(
        field, f -> new Var(f.getSimpleName().toString(), universe.of(f.asType()), f.asType()));
  }

  void stores(Klass klass) {
    if (klass != null) stored.add(klass);
  }

  void calls(Op op, Step.Invoke call) {
    calls.computeIfAbsent(op, o -> new ArrayList<>(1)).add(call);
  }

  private void read(Body body) {
    Code code = codes.get(body);
    if (code != null) {
      if (body.kind() == Body.Kind.CONSTRUCTOR) initialize(code, body);
      OpReader reader = new OpReader(this, universe, code);
      for (Block block : body.blocks()) {
        for (Op op : block.ops()) op.accept(reader);
      }
    }
    for (Body closure : body.closures()) read(closure);
  }

  /** A constructor that calls none of its own class runs the initialisers. */
  private void initialize(Code code, Body body) {
    if (!delegates(body)) code.steps().addAll(initializers(body.owner(), code.self()));
  }

  /** The calls that run the initialisers of a new instance. */
  List<Step.Invoke> initializers(ClassModel model, Var made) {
    List<Step.Invoke> found = new ArrayList<>();
    Klass owner = universe.of(model.element());
    for (Body initializer : model.bodies()) {
      if (initializer.kind() != Body.Kind.INSTANCE_INITIALIZER) continue;
      Method method = new Method(owner, "<fields>", "()", Method.PRIVATE, null);
      method.setCode(codes.get(initializer));
      found.add(new Step.Invoke(null, method, true, made, List.of(), null));
    }
    return found;
  }

  private static boolean delegates(Body body) {
    for (Block block : body.blocks()) {
      for (Op op : block.ops()) {
        if (op instanceof Op.Call call
            && call.method().getKind() == ElementKind.CONSTRUCTOR
            && call.method().getEnclosingElement().equals(body.owner().element())) {
          return true;
        }
      }
    }
    return false;
  }

  Function function(Op.Closure op) {
    return functions.computeIfAbsent(
        op.body(),
        body -> {
          List<Var> captured = new ArrayList<>();
          for (Slot slot : body.captured()) captured.add(var(slot));
          Klass klass = universe.of(op.type());
          return new Function(
              klass, op.type(), universe.method(body.method()), codes.get(body), captured);
        });
  }

  /** Whether the constructor that an object is made with is written out. */
  boolean hasCode(Op.NewObject op) {
    return op.constructor() != null && program.bodyOf(op.constructor()) != null;
  }

  /** The class as the program has it, null for one from elsewhere. */
  ClassModel model(Klass klass) {
    return klass == null || klass.element() == null ? null : program.classOf(klass.element());
  }

  /** The slots of the code around it that a local or anonymous class uses. */
  List<Var> captured(ClassModel model) {
    if (model == null) return List.of();
    List<Var> captured = new ArrayList<>();
    for (Slot slot : model.captured()) captured.add(var(slot));
    return captured;
  }

  /** The constructor, accessors and Object's methods that the compiler gives a record. */
  private void record(ClassModel model) {
    Klass klass = universe.of(model.element());
    List<VariableElement> parts = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(model.element().getEnclosedElements())) {
      if (!field.getModifiers().contains(Modifier.STATIC)) parts.add(field);
    }
    for (ExecutableElement c :
        ElementFilter.constructorsIn(model.element().getEnclosedElements())) {
      Method constructor = universe.method(c);
      if (constructor.code() == null && c.getParameters().size() == parts.size()) {
        canonical(constructor, parts);
      }
    }
    for (RecordComponentElement component :
        ElementFilter.recordComponentsIn(model.element().getEnclosedElements())) {
      if (component.getAccessor() == null) continue;
      Method accessor = universe.method(component.getAccessor());
      if (accessor.code() != null) continue;
      for (VariableElement part : parts) {
        if (part.getSimpleName().equals(component.getSimpleName())) {
          Code code = synthetic(accessor, part.asType());
          code.steps().add(new Step.Load(code.result(), field(part)));
        }
      }
    }
    for (String name : List.of("equals", "hashCode", "toString")) asks(klass, name, parts);
  }

  private Code synthetic(Method method, TypeMirror result) {
    Var self = new Var("this", method.owner(), method.owner().element().asType());
    Code code = new Code(method.label(), method.owner(), null, self, result(result));
    method.setCode(code);
    methods.add(method);
    all.add(code);
    return code;
  }

  private void canonical(Method constructor, List<VariableElement> parts) {
    Code code = synthetic(constructor, null);
    for (VariableElement part : parts) {
      Var parameter =
          new Var(part.getSimpleName().toString(), universe.of(part.asType()), part.asType());
      code.parameters().add(parameter);
      code.steps().add(new Step.Store(field(part), parameter));
    }
  }

  /** A record answers what it is asked by asking its components. */
  private void asks(Klass record, String name, List<VariableElement> parts) {
    int arity = name.equals("equals") ? 1 : 0;
    Method asked = universe.find(universe.named("java.lang.Object"), name, arity);
    if (asked == null) return;
    Method method = new Method(record, name, asked.key().substring(name.length()), 0, null);
    for (ExecutableElement own : ElementFilter.methodsIn(record.element().getEnclosedElements())) {
      if (own.getSimpleName().contentEquals(name) && own.getParameters().size() == arity) {
        method = universe.method(own);
      }
    }
    if (method.code() != null) return;
    Code code = synthetic(method, null);
    for (VariableElement part : parts) {
      Var value = new Var(part.toString(), universe.of(part.asType()), part.asType());
      if (value.klass() == null) continue;
      code.steps().add(new Step.Load(value, field(part)));
      List<Var> arguments = arity == 0 ? List.of() : List.of(value);
      code.steps().add(new Step.Invoke(null, asked, false, value, arguments, null));
    }
    universe.answers(record, asked, method);
    Method shown = universe.find(record, name, arity);
    if (shown.owner() == record) shown.setCode(code);
  }
}
