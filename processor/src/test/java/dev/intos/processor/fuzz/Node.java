package dev.intos.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A piece of a program: an expression of a type, a statement, or a block of statements.
 *
 * @param type what may stand in its place
 * @param name the production that made it
 * @param parts pieces of text, nodes, and names of members ({@link Member})
 */
record Node(String type, String name, List<Object> parts) {
  static final String STATEMENT = "stmt";
  static final String BLOCK = "block";

  /** The name of a member that is used here. */
  record Member(String name) {
    String simpleName() {
      return name.substring(name.indexOf('.') + 1);
    }
  }

  static Node text(String type, String text) {
    return new Node(type, "", List.of(text));
  }

  void write(StringBuilder out) {
    for (Object part : parts) {
      if (part instanceof Node node) node.write(out);
      else if (part instanceof String text) out.append(text);
      else if (part instanceof Member member) out.append(member.simpleName());
    }
    if (type.equals(STATEMENT)) out.append('\n');
  }

  /** This node and all below it. */
  void visit(Consumer<Node> visitor) {
    visitor.accept(this);
    for (Object part : parts) {
      if (part instanceof Node node) node.visit(visitor);
    }
  }

  /** The same tree with another node in the place of one; without it if that is null. */
  Node replaced(Node old, Node by) {
    boolean changed = false;
    List<Object> copies = new ArrayList<>();
    for (Object part : parts) {
      Object copy = part;
      if (part == old) copy = by;
      else if (part instanceof Node node) copy = node.replaced(old, by);
      changed |= copy != part;
      if (copy != null) copies.add(copy);
    }
    return changed ? new Node(type, name, copies) : this;
  }
}
