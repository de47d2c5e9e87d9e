package dev.intos.processor.model;

import com.sun.source.tree.VariableTree;
import javax.lang.model.element.VariableElement;

/** A declared field, enum constants and record components included. */
public record FieldModel(VariableElement element, VariableTree tree) {}
