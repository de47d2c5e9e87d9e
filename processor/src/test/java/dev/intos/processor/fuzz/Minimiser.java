package dev.intos.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Makes a program small that fails: leaves statements out, puts parts of expressions in the place
 * of the whole, and simple values in the place of others, as long as the program still fails.
 */
final class Minimiser {
  private static final Map<String, String> SIMPLEST =
      Map.of(
          "int",
          "1",
          "bool",
          "true",
          "String",
          "\"t\"",
          "Item",
          "new Item(1)",
          "Part",
          "new Part(1)",
          "Cells",
          "new int[] {1}");

  private final Predicate<Program> fails;

  Minimiser(Predicate<Program> fails) {
    this.fails = fails;
  }

  /** A program that fails, from which nothing can be taken. */
  Program minimise(Program failing) {
    Program least = failing;
    for (Program next = smaller(least); next != null; next = smaller(least)) least = next;
    return least;
  }

  /** A smaller program that fails, or null. */
  private Program smaller(Program program) {
    List<Node> nodes = new ArrayList<>();
    program.visit(nodes::add);
    for (Node node : nodes) {
      for (Node by : replacements(program, node)) {
        Program next = program.replaced(node, by);
        if (size(next) < size(program) && fails.test(next)) return next;
      }
    }
    return null;
  }

  private static List<Node> replacements(Program program, Node node) {
    List<Node> found = new ArrayList<>();
    if (node.type().equals(Node.STATEMENT) || program.steps().contains(node)) found.add(null);
    if (node.type().equals(Node.BLOCK)) found.add(new Node(Node.BLOCK, "", List.of()));
    String simplest = SIMPLEST.get(node.type());
    if (simplest != null) found.add(Node.text(node.type(), simplest));
    node.visit(
        below -> {
          if (below != node && below.type().equals(node.type())) found.add(below);
        });
    if (node.type().equals(Node.STATEMENT)) {
      node.visit(
          below -> {
            if (below.type().equals(Node.BLOCK)) found.add(below);
          });
    }
    return found;
  }

  private static int size(Program program) {
    return program.source("p").length();
  }
}
