package dev.intos.processor.mutation;

import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A reference to a persistent object inside a transaction.
 *
 * @param text the expression
 * @param type its class
 * @param mutable whether it may be written through
 * @param places where it may be used
 * @param path the expression, or null for a parameter or {@code this}
 */
record Borrow(String text, TypeElement type, boolean mutable, List<Place> places, TreePath path) {}
