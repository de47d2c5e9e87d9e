package dev.intos.processor.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The table {@code grammar.txt}, read. */
final class Grammar {
  /** The types of persistent objects, with their names in Java. */
  private static final Map<String, String> JAVA_NAMES =
      Map.of("Item", "Item", "Part", "Part", "Cells", "int[]");

  /** What is put into something else is fresh no more, and used inside transactions only. */
  private static final Pattern SHARED = Pattern.compile("«[\\\\!]*(Item|Part|Cells)\\.");

  private static final Pattern HOLDERS = Pattern.compile("«[\\\\!]*(Items|Arr|Sup)\\.");

  private final Map<String, List<Production>> productions = new TreeMap<>();
  private final Map<String, Production> members = new HashMap<>();
  private final Map<String, String> classes = new LinkedHashMap<>();
  private final Map<String, State> states = new LinkedHashMap<>();

  /** A static field, and what gives it a value. */
  record State(String declaration, String setUp) {}

  Grammar() {
    try (InputStream in = Grammar.class.getResourceAsStream("/fuzz/grammar.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    if (line.isBlank() || line.startsWith("#")) return;
    String[] columns = line.split(" ?\\| ", 4);
    String what = columns[0];
    String flags = columns[1].strip();
    String name = columns[2].strip();
    String template = columns[3];
    switch (what) {
      case "static" -> states.put(name, new State(template, flags));
      case "class" -> classes.put(name, template);
      case "member" -> members.put(name, Production.parse(name, null, flags, name, template));
      default -> addForAllTypes(what, flags, name, template);
    }
  }

  private void addForAllTypes(String what, String flags, String name, String template) {
    if (!what.startsWith("X.")) {
      addForAllKinds(what, flags, name, template);
      return;
    }
    for (String type : List.of("Item", "Part", "Cells")) {
      String own = template.replace("«X»", "«#" + type + "»").replace("X.", type + ".");
      addForAllKinds(type + what.substring(1), flags, name, own);
    }
  }

  private void addForAllKinds(String what, String flags, String name, String template) {
    boolean ofKinds = what.endsWith(".k");
    boolean ofBorrows = what.endsWith(".b") || template.contains(".b»");
    if (!ofKinds && !ofBorrows) {
      add(what, flags, name, template);
      return;
    }
    for (String kind : Production.KINDS) {
      if (!ofKinds && kind.equals("fresh")) continue;
      String own = template;
      for (String mark : List.of(".k", ".b")) own = own.replace(mark + "»", "." + kind + "»");
      String type = what.replaceAll("\\.[kb]$", "." + kind);
      add(type, flags, name, own);
    }
  }

  private void add(String what, String flags, String name, String template) {
    String[] typeAndKind = what.split("\\.");
    String kind = typeAndKind.length > 1 ? typeAndKind[1] : null;
    boolean shares =
        what.contains(".")
            && !what.endsWith(".fresh")
            && template.contains("«")
            && SHARED.matcher(template).find()
            && !flags.contains("own");
    boolean anywhere = flags.contains("bad") || flags.contains("out") || flags.contains("tx");
    if (!anywhere && (shares || HOLDERS.matcher(template).find())) flags += " tx";
    if (shares) flags += " shares";
    Production made = Production.parse(typeAndKind[0], kind, flags, name, template);
    productions.computeIfAbsent(typeAndKind[0], t -> new ArrayList<>()).add(made);
  }

  /** The ways to make something of a type; none for what only variables can be. */
  List<Production> of(String type) {
    return productions.getOrDefault(type, List.of());
  }

  /** One of all productions: of statements, or of expressions. */
  Production any(Random random, boolean isStatement) {
    List<Production> all = new ArrayList<>();
    for (List<Production> some : productions.values()) {
      if (some.get(0).type().equals(Node.STATEMENT) == isStatement) all.addAll(some);
    }
    return all.get(random.nextInt(all.size()));
  }

  Production statement(String name) {
    return of(Node.STATEMENT).stream().filter(p -> p.name().equals(name)).findFirst().get();
  }

  Production member(String name) {
    Production found = members.get(name);
    if (found == null) throw new IllegalArgumentException("member " + name);
    return found;
  }

  /** The classes, with {@code MEMBERS} for what is used of them. */
  Map<String, String> classes() {
    return classes;
  }

  /** The state of programs, by the names of fields. */
  Map<String, State> states() {
    return states;
  }

  static String javaName(String type) {
    return JAVA_NAMES.get(type);
  }
}
