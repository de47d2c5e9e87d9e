package dev.intos.processor.fuzz;

import dev.intos.processor.fuzz.Grammar.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A program: steps that run one after the other on the same heap, and the members and classes that
 * they use.
 */
record Program(Grammar grammar, Map<String, Node> members, List<Node> steps) {
  private static final String IMPORTS =
      """
      import dev.intos.annotations.*;
      import dev.intos.runtime.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import java.util.concurrent.locks.*;
      import java.util.function.*;
      import java.util.stream.*;
      """;

  /** All nodes that are part of the program. */
  void visit(Consumer<Node> visitor) {
    steps.forEach(step -> step.visit(visitor));
    for (String member : usedMembers()) members.get(member).visit(visitor);
  }

  private Set<String> usedMembers() {
    Set<String> used = new LinkedHashSet<>();
    steps.forEach(step -> step.visit(node -> addMembers(node, used)));
    return used;
  }

  private void addMembers(Node node, Set<String> used) {
    for (Object part : node.parts()) {
      boolean isNew = part instanceof Node.Member member && used.add(member.name());
      if (isNew) members.get(((Node.Member) part).name()).visit(n -> addMembers(n, used));
    }
  }

  /** The program with one node replaced, or left out if that is null. */
  Program replaced(Node old, Node by) {
    List<Node> newSteps = new ArrayList<>();
    for (Node step : steps) {
      if (step != old) newSteps.add(step.replaced(old, by));
    }
    Map<String, Node> newMembers = new LinkedHashMap<>();
    members.forEach((name, node) -> newMembers.put(name, node.replaced(old, by)));
    return new Program(grammar, newMembers, newSteps);
  }

  /** The source, as one file of a package, with a class {@code Main}. */
  String source(String packageName) {
    Set<String> used = usedMembers();
    StringBuilder main = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      main.append("static void step").append(i).append("() {\n");
      steps.get(i).write(main);
      main.append("}\n");
    }
    main.append(membersOf("Main", used));
    StringBuilder classes = new StringBuilder();
    StringBuilder fields = new StringBuilder("static PersistentHeap heap;\nstatic int count;\n");
    StringBuilder setUp = new StringBuilder();
    Set<String> open = new LinkedHashSet<>(grammar.classes().keySet());
    open.addAll(grammar.states().keySet());
    while (true) {
      String all = main.toString() + classes + fields + setUp;
      List<String> found = open.stream().filter(name -> mentions(all, name)).toList();
      if (found.isEmpty()) break;
      found.forEach(open::remove);
      for (String name : found) {
        State state = grammar.states().get(name);
        if (state == null) {
          String members = "\n" + membersOf(name, used);
          classes.append(grammar.classes().get(name).replace("MEMBERS", members)).append('\n');
        } else {
          fields.append(state.declaration()).append('\n');
          if (!state.setUp().isEmpty()) setUp.append(state.setUp()).append('\n');
        }
      }
    }
    return "package "
        + packageName
        + ";\nimport static "
        + packageName
        + ".Main.*;\n"
        + IMPORTS
        + "final class Main {\n"
        + fields
        + "static void setUp(PersistentHeap h) {\nheap = h;\n"
        + (setUp.isEmpty() ? "" : "heap.run((j, t) -> {\n" + setUp + "});\n")
        + "}\n"
        + main
        + "}\n"
        + classes;
  }

  private static boolean mentions(String text, String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
  }

  private String membersOf(String owner, Set<String> used) {
    StringBuilder out = new StringBuilder();
    for (String member : used) {
      if (!member.startsWith(owner + ".")) continue;
      members.get(member).write(out);
      out.append('\n');
    }
    return out.toString();
  }
}
