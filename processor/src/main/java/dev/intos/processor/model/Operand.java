package dev.intos.processor.model;

import com.sun.source.tree.Tree;
import javax.lang.model.type.TypeMirror;

/**
 * A use of a slot by an operation: the slot, the expression that stands for it in the source, and
 * that expression's static type (which can be narrower than the slot's).
 */
public record Operand(Slot slot, Tree tree, TypeMirror type) {}
