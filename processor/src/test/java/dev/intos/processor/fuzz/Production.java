package dev.intos.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to make something.
 *
 * @param type what it makes, for a member its qualified name
 * @param kind how good it is: the place in {@link #KINDS}
 * @param parts texts and holes
 */
record Production(
    String type, int kind, String name, int weight, Set<String> flags, List<Object> parts) {
  static final List<String> KINDS = List.of("ro", "mut", "fresh");

  private static final Pattern HOLE = Pattern.compile("«([^»]*)»");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(=|\\+)?((?:Item\\.)?[a-z]\\w*):([A-Z]\\w*|int|bool)" + "(?:\\.(\\w+))?(~?)");
  private static final Pattern WANTED =
      Pattern.compile("([\\\\!]*)(block|loop|[A-Z]\\w*|int|bool|stmt)(?:\\.(\\w+))?(?::(\\S+))?");

  /** A place for an expression or a block. */
  record Hole(String type, int kind, boolean inLambda, boolean isElsewhere, String returned) {}

  /** A place for a new name. */
  record Declared(
      String name,
      String type,
      int kind,
      boolean isExported,
      boolean isSilent,
      boolean isVariable) {}

  /** The Java type that a production of all types is used for. */
  record TypeName(String type) {}

  static Production parse(String type, String kind, String flags, String name, String template) {
    List<Object> parts = new ArrayList<>();
    Matcher holes = HOLE.matcher(template);
    int at = 0;
    while (holes.find()) {
      if (holes.start() > at) parts.add(template.substring(at, holes.start()));
      parts.add(part(holes.group(1)));
      at = holes.end();
    }
    if (at < template.length()) parts.add(template.substring(at));
    Set<String> set = new TreeSet<>();
    int weight = 1;
    for (String flag : flags.split("\\s+")) {
      if (flag.startsWith("*")) weight = Integer.parseInt(flag.substring(1));
      else if (!flag.isEmpty()) set.add(flag);
    }
    return new Production(type, kind(kind), name, weight, set, parts);
  }

  private static Object part(String hole) {
    if (hole.startsWith("@")) return new Node.Member(hole.substring(1));
    if (hole.startsWith("#")) return new TypeName(hole.substring(1));
    Matcher wanted = WANTED.matcher(hole);
    if (wanted.matches()) {
      String modifiers = wanted.group(1);
      boolean isBody = wanted.group(4) != null;
      boolean isElsewhere = modifiers.contains("!");
      return new Hole(
          wanted.group(2),
          kind(wanted.group(3)),
          isBody || isElsewhere || modifiers.contains("\\"),
          isElsewhere,
          wanted.group(4));
    }
    Matcher declared = DECLARED.matcher(hole);
    if (!declared.matches()) throw new IllegalArgumentException("hole " + hole);
    String prefix = declared.group(1);
    return new Declared(
        declared.group(2),
        declared.group(3),
        kind(declared.group(4)),
        "+".equals(prefix),
        "=".equals(prefix),
        !declared.group(5).isEmpty() || declared.group(3).equals("ItemVar"));
  }

  static int kind(String name) {
    if (name == null) return 0;
    int kind = KINDS.indexOf(name);
    if (kind < 0) throw new IllegalArgumentException("kind " + name);
    return kind;
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  /** How many expressions it needs that may be large: fewest first ends each program. */
  int size() {
    return (int) parts.stream().filter(p -> p instanceof Hole h && isLarge(h)).count();
  }

  private boolean isLarge(Hole h) {
    return switch (h.type()) {
      case "J", "T" -> false;
      case "int", "String" -> h.type().equals(type);
      default -> true;
    };
  }

  /** Whether it starts a transaction of its own. */
  boolean isBody() {
    return parts.stream().anyMatch(p -> p instanceof String text && text.contains("heap."));
  }
}
