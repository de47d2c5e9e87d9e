package dev.intos.processor.model;

import com.sun.source.tree.ClassTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** A class, interface, enum or record of the compilation, of whatever nesting. */
public final class ClassModel {
  private final TypeElement element;
  private final ClassTree tree;
  private final Unit unit;
  private final Body enclosing;
  private final List<Body> bodies = new ArrayList<>();
  private final List<FieldModel> fields = new ArrayList<>();
  private final Set<Slot> captured = new LinkedHashSet<>();

  /**
   * @param enclosing the body in which a local or anonymous class stands, null for a member class
   */
  public ClassModel(TypeElement element, ClassTree tree, Unit unit, Body enclosing) {
    this.element = element;
    this.tree = tree;
    this.unit = unit;
    this.enclosing = enclosing;
  }

  public TypeElement element() {
    return element;
  }

  public ClassTree tree() {
    return tree;
  }

  public Unit unit() {
    return unit;
  }

  public Body enclosing() {
    return enclosing;
  }

  /** Methods (also those without code), constructors and initialisers; closures are inside them. */
  public List<Body> bodies() {
    return bodies;
  }

  public List<FieldModel> fields() {
    return fields;
  }

  /** The slots of enclosing bodies that a local or anonymous class captures. */
  public Set<Slot> captured() {
    return captured;
  }

  @Override
  public String toString() {
    return element.toString();
  }
}
