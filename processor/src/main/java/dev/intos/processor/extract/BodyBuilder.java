package dev.intos.processor.extract;

import dev.intos.processor.model.Body;
import dev.intos.processor.model.Slot;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** The parts that together build one body. */
final class BodyBuilder {
  private final ClassExtractor classes;
  private final GraphBuilder graph;
  private final Patterns patterns;
  private final Switches switches;
  private final Closures closures;
  private final Statements statements;
  private final Expressions expressions;

  BodyBuilder(ClassExtractor classes, Body body) {
    this.classes = classes;
    this.graph = new GraphBuilder(body);
    this.patterns = new Patterns(this);
    this.switches = new Switches(this);
    this.closures = new Closures(this);
    this.statements = new Statements(this);
    this.expressions = new Expressions(this);
  }

  /** A builder for a body inside this one. */
  BodyBuilder inside(Body body) {
    return new BodyBuilder(classes, body);
  }

  ClassExtractor classes() {
    return classes;
  }

  Attribution attribution() {
    return classes.attribution();
  }

  Slots slots() {
    return classes.slots();
  }

  GraphBuilder graph() {
    return graph;
  }

  Patterns patterns() {
    return patterns;
  }

  Switches switches() {
    return switches;
  }

  Closures closures() {
    return closures;
  }

  Statements statements() {
    return statements;
  }

  Expressions expressions() {
    return expressions;
  }

  /** A new slot for a declared variable. */
  Slot declare(Slot.Kind kind, VariableElement variable, TypeMirror type) {
    Slot slot = graph.local(kind, variable, variable.getSimpleName().toString(), type);
    slots().declare(variable, slot);
    return slot;
  }
}
