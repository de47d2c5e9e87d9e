package dev.intos.processor.extract;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.FieldModel;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Program;
import dev.intos.processor.model.Slot;
import dev.intos.processor.model.Unit;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads one attributed class with all that is nested in it into the program. */
final class ClassExtractor {
  private final Program program;
  private final Unit unit;
  private final Attribution attribution;
  private final Slots slots;

  ClassExtractor(Program program, Unit unit, Attribution attribution, Slots slots) {
    this.program = program;
    this.unit = unit;
    this.attribution = attribution;
    this.slots = slots;
  }

  Attribution attribution() {
    return attribution;
  }

  Slots slots() {
    return slots;
  }

  /** Reads a class that stands in a body; also one whose finally block is copied: once. */
  ClassModel local(ClassTree tree, Body enclosing) {
    ClassModel known = program.classOf(attribution.element(tree));
    return known != null ? known : extract(tree, enclosing);
  }

  ClassModel extract(ClassTree tree, Body enclosing) {
    if (!(attribution.element(tree) instanceof TypeElement element)) return null;
    ClassModel model = new ClassModel(element, tree, unit, enclosing);
    program.add(model);
    for (Tree member : tree.getMembers()) member(model, member);
    program.add(model);
    return model;
  }

  private void member(ClassModel model, Tree member) {
    if (member instanceof MethodTree method) {
      method(model, method);
    } else if (member instanceof VariableTree variable) {
      field(model, variable);
    } else if (member instanceof BlockTree block) {
      Body body = initializer(model, block.isStatic(), null, block);
      new BodyBuilder(this, body).statements().lower(block);
    } else if (member instanceof ClassTree nested) {
      extract(nested, model.enclosing());
    }
  }

  private void field(ClassModel model, VariableTree tree) {
    if (!(attribution.element(tree) instanceof VariableElement field)) return;
    model.fields().add(new FieldModel(field, tree));
    if (tree.getInitializer() == null) return;
    Body body = initializer(model, Attribution.isStatic(field), field, tree);
    BodyBuilder builder = new BodyBuilder(this, body);
    Operand value = builder.expressions().evaluate(tree.getInitializer());
    Operand object = body.self() == null ? null : builder.graph().operand(body.self(), tree);
    builder.graph().add(new Op.PutField(tree, object, field, value));
  }

  private Body initializer(ClassModel model, boolean isStatic, VariableElement field, Tree tree) {
    Body.Kind kind = isStatic ? Body.Kind.STATIC_INITIALIZER : Body.Kind.INSTANCE_INITIALIZER;
    Body body = new Body(kind, model, null, null, field, tree);
    body.setResult(attribution.none());
    if (!isStatic) body.setSelf(self(body, model));
    model.bodies().add(body);
    return body;
  }

  private static Slot self(Body body, ClassModel model) {
    return new Slot(Slot.Kind.THIS, body, "this", model.element().asType(), null);
  }

  private void method(ClassModel model, MethodTree tree) {
    if (!(attribution.element(tree) instanceof ExecutableElement method)) return;
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    Body.Kind kind = constructor ? Body.Kind.CONSTRUCTOR : Body.Kind.METHOD;
    Body body = new Body(kind, model, null, method, null, tree);
    body.setResult(method.getReturnType());
    if (!Attribution.isStatic(method)) body.setSelf(self(body, model));
    model.bodies().add(body);
    BodyBuilder builder = new BodyBuilder(this, body);
    for (VariableTree parameter : tree.getParameters()) {
      if (attribution.element(parameter) instanceof VariableElement variable) {
        body.parameters()
            .add(builder.declare(Slot.Kind.PARAMETER, variable, attribution.type(parameter)));
      }
    }
    if (tree.getBody() == null) {
      body.blocks().clear();
      return;
    }
    builder.statements().lower(tree.getBody());
    if (constructor && isCompact(body)) assignComponents(builder, tree);
  }

  /**
   * Whether this is a record's compact canonical constructor: it has the header's parameters and
   * assigns no field itself, as any other canonical constructor must.
   */
  private boolean isCompact(Body body) {
    TypeElement type = body.owner().element();
    if (type.getKind() != ElementKind.RECORD) return false;
    var components = ElementFilter.recordComponentsIn(type.getEnclosedElements());
    var parameters = body.method().getParameters();
    if (components.isEmpty() || components.size() != parameters.size()) return false;
    for (int i = 0; i < components.size(); i++) {
      if (!attribution.types().isSameType(components.get(i).asType(), parameters.get(i).asType()))
        return false;
    }
    return body.blocks().stream()
        .flatMap(b -> b.ops().stream())
        .noneMatch(
            op ->
                op instanceof Op.PutField
                    || op instanceof Op.Call call
                        && call.method().getKind() == ElementKind.CONSTRUCTOR
                        && call.method().getEnclosingElement().equals(type));
  }

  /** What a compact constructor does at its end: each component is assigned from its parameter. */
  private void assignComponents(BodyBuilder builder, MethodTree tree) {
    Body body = builder.graph().body();
    TypeElement record = body.owner().element();
    int index = 0;
    for (RecordComponentElement component :
        ElementFilter.recordComponentsIn(record.getEnclosedElements())) {
      VariableElement field = field(record, component);
      if (field == null || index >= body.parameters().size()) return;
      Slot value = body.parameters().get(index++);
      Operand object = builder.graph().operand(body.self(), tree);
      builder
          .graph()
          .add(new Op.PutField(tree, object, field, builder.graph().operand(value, tree)));
    }
  }

  private static VariableElement field(TypeElement record, Element component) {
    for (VariableElement field : ElementFilter.fieldsIn(record.getEnclosedElements())) {
      if (!Attribution.isStatic(field) && field.getSimpleName().equals(component.getSimpleName())) {
        return field;
      }
    }
    return null;
  }
}
