package dev.intos.processor.model;

import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A type that the program writes or that the compiler inferred for it: of a declaration, a cast, a
 * {@code new}, or the type arguments of a call.
 *
 * @param in the declaration around it, for {@code @Trusted}
 */
public record TypeUse(Unit unit, Tree tree, Element in, TypeMirror type) {}
