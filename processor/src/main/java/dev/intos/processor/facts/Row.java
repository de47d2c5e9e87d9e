package dev.intos.processor.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a table: the methods that it is about, and what it says of them.
 *
 * @param since the first JDK that has the methods, 0 where all have them
 * @param until the last JDK that has them
 * @param says what stands after the colon, empty if nothing does
 */
record Row(List<Pattern> methods, int since, int until, String says) {

  /**
   * A method, or several, by name.
   *
   * @param name the name, {@code new} for constructors; a prefix where {@code open}
   * @param parameters the simple names of the erased types, null for any
   */
  record Pattern(String name, boolean open, List<String> parameters) {
    static Pattern parse(String text) {
      int paren = text.indexOf('(');
      if (paren >= 0) {
        String inner = text.substring(paren + 1, text.length() - 1);
        List<String> types = inner.isEmpty() ? List.of() : List.of(inner.split(","));
        return new Pattern(text.substring(0, paren), false, types);
      }
      boolean open = text.endsWith("*");
      return new Pattern(open ? text.substring(0, text.length() - 1) : text, open, null);
    }

    /** How closely it fits, 0 if not at all. */
    int fits(String method, List<String> types) {
      if (open) return method.startsWith(name) ? name.isEmpty() ? 1 : 2 : 0;
      if (!name.equals(method)) return 0;
      if (parameters == null) return 3;
      return parameters.equals(types) ? 4 : 0;
    }
  }

  static Row parse(String line) {
    int colon = line.indexOf(" : ");
    String left = colon < 0 ? line : line.substring(0, colon);
    List<Pattern> methods = new ArrayList<>();
    int since = 0;
    int until = Integer.MAX_VALUE;
    String[] words = left.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "since" -> since = Integer.parseInt(words[++i]);
        case "until" -> until = Integer.parseInt(words[++i]);
        default -> methods.add(Pattern.parse(words[i]));
      }
    }
    return new Row(methods, since, until, colon < 0 ? "" : line.substring(colon + 3).strip());
  }

  /** Whether a JDK has the methods. */
  boolean isIn(int feature) {
    return since <= feature && feature <= until;
  }

  int fits(String method, List<String> types) {
    int best = 0;
    for (Pattern pattern : methods) best = Math.max(best, pattern.fits(method, types));
    return best;
  }
}
