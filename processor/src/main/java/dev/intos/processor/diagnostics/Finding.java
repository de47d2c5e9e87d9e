package dev.intos.processor.diagnostics;

import dev.intos.processor.model.Position;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * One fault that a rule found.
 *
 * @param in the innermost declaration around it, where {@code @Trusted} is looked up
 * @param arguments what the code's message template asks for, in order
 */
public record Finding(Code code, Position position, Element in, List<String> arguments) {
  public Finding {
    arguments = List.copyOf(arguments);
    if (arguments.size() != code.arguments()) {
      throw new IllegalArgumentException(
          code.id() + " takes " + code.arguments() + " arguments, not " + arguments);
    }
  }
}
