package dev.intos.processor.facts;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Which calls reach into objects past the rules, and in which of their operands. */
public final class Reflection {
  private final Lookup table;

  Reflection(Overrides overrides, Types types) {
    this.table = new Lookup(Table.read("reflection.txt"), overrides, types);
  }

  /**
   * The operands of a call that may not be, or stand for, anything persistent.
   *
   * @param positions {@code this}, {@code result}, {@code all} or indices of arguments
   */
  public record Reach(List<String> positions) {
    static final Reach NONE = new Reach(List.of());

    /** Whether there are none. */
    public boolean isEmpty() {
      return positions.isEmpty();
    }

    public boolean receiver() {
      return positions.contains("this");
    }

    /** Whether what the call returns may not be cast to a persistent type. */
    public boolean result() {
      return positions.contains("result");
    }

    public boolean argument(int index) {
      return positions.contains("all") || positions.contains(String.valueOf(index));
    }
  }

  /** What the call of a method, or of a constructor, reaches into. */
  public Reach of(ExecutableElement method) {
    Row row = table.row(method);
    return row == null ? Reach.NONE : new Reach(List.of(row.says().split(",\\s*")));
  }

  /**
   * The type whose class or constructor a value of the static type is, as far as its type argument
   * says: of {@code Class<? extends Account>} that argument. Null if it is neither.
   */
  public TypeMirror reflected(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && table.has(element, "class")
            && declared.getTypeArguments().size() == 1
        ? declared.getTypeArguments().get(0)
        : null;
  }
}
