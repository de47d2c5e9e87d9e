package dev.intos.processor.codegen;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * A constructor that gives each final field what one of its parameters holds, and does nothing else
 * that matters when it is called again with stored values.
 *
 * @param given the field that each parameter is assigned to, inherited or not
 */
record StraightConstructor(ExecutableElement element, List<VariableElement> given) {}
