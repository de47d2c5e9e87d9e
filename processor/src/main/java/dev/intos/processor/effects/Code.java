package dev.intos.processor.effects;

import dev.intos.processor.model.Body;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** A body reduced to what matters for calls: where references go, what is called, what locks. */
final class Code {
  private final String label;
  private final Klass owner;
  private final Body body;
  private final Var self;
  private final Var result;
  private boolean isOpen;
  private boolean isSynchronized;
  private Element declaration;
  private final List<Var> parameters = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /**
   * @param body the body in the model, null for code of a library or the compiler
   * @param self {@code this}, null in static code
   * @param result what is returned
   */
  Code(String label, Klass owner, Body body, Var self, Var result) {
    this.label = label;
    this.owner = owner;
    this.body = body;
    this.self = self;
    this.result = result;
  }

  /** Code that stands for all that a call may run. */
  static Code open(Klass owner, Var result) {
    Code code = new Code("", owner, null, null, result);
    code.isOpen = true;
    return code;
  }

  /** Whether it stands for all that a call may run. */
  boolean isOpen() {
    return isOpen;
  }

  /** The name for messages, empty for code that the reader of a message need not see. */
  String label() {
    return label;
  }

  Klass owner() {
    return owner;
  }

  Body body() {
    return body;
  }

  /** Whether the whole of it runs in a monitor. */
  boolean isSynchronized() {
    return isSynchronized;
  }

  void setSynchronized(boolean value) {
    isSynchronized = value;
  }

  /** Whether it was read off a class file. */
  boolean isLibrary() {
    return declaration != null;
  }

  /** The innermost declaration around code of a class file that javac shows. */
  Element declaration() {
    return declaration;
  }

  void setDeclaration(Element innermost) {
    declaration = innermost;
  }

  Var self() {
    return self;
  }

  Var result() {
    return result;
  }

  List<Var> parameters() {
    return parameters;
  }

  List<Step> steps() {
    return steps;
  }

  @Override
  public String toString() {
    return label;
  }
}
