package dev.intos.processor.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the user sets with {@code -Aintos.…}.
 *
 * @param forbidTrusted whether each use of {@code @Trusted} is refused
 * @param report the file that lists what is trusted, null for none
 * @param faults what is wrong with the options themselves, as arguments of {@link Code#T_OPTION}
 */
public record Options(
    Severities severities, boolean forbidTrusted, String report, List<String> faults) {
  private static final String PREFIX = "intos.";
  private static final String ERROR = "intos.error";
  private static final String REPORT = "intos.report";
  private static final String STRICT = "intos.strict";
  private static final String TRUSTED = "intos.trusted";
  private static final String WARN = "intos.warn";

  /** The names of all options, for the annotation processor to declare. */
  public static final Set<String> NAMES = Set.of(ERROR, REPORT, STRICT, TRUSTED, WARN);

  /** Nothing is set. */
  public static final Options DEFAULTS = new Options(Severities.DEFAULTS, false, null, List.of());

  /** Reads the options that javac gives to annotation processors. */
  public static Options parse(Map<String, String> given) {
    List<String> faults = new ArrayList<>();
    for (String name : new TreeMap<>(given).keySet()) {
      if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
        faults.add("there is no option -A" + name);
      }
    }
    Severities severities =
        new Severities(
            rules(given, ERROR, faults),
            rules(given, WARN, faults),
            choice(given, STRICT, "true", "false", faults));
    boolean forbid = choice(given, TRUSTED, "forbid", "allow", faults);
    String report = given.get(REPORT);
    if (given.containsKey(REPORT) && (report == null || report.isBlank())) {
      faults.add("-A" + REPORT + " names no file");
      report = null;
    }
    return new Options(severities, forbid, report, List.copyOf(faults));
  }

  /** Whether warnings are errors and what could not be verified is refused. */
  public boolean strict() {
    return severities.strict();
  }

  private static Set<String> rules(Map<String, String> given, String name, List<String> faults) {
    Set<String> rules = new LinkedHashSet<>();
    String text = given.get(name);
    if (text == null) {
      if (given.containsKey(name)) faults.add("-A" + name + " names no rule");
      return Set.of();
    }
    for (String rule : text.split(",")) {
      if (Code.isRuleOrCode(rule.strip())) {
        rules.add(rule.strip());
      } else {
        faults.add("-A" + name + " names '" + rule.strip() + "', which is no rule or code");
      }
    }
    return Set.copyOf(rules);
  }

  /** An option with two values, the second of them the default; given bare it means the first. */
  private static boolean choice(
      Map<String, String> given, String name, String on, String off, List<String> faults) {
    if (!given.containsKey(name)) return false;
    String value = given.get(name);
    if (value == null || value.equals(on)) return true;
    if (!value.equals(off)) {
      faults.add("-A" + name + " is '" + value + "', not " + on + " or " + off);
    }
    return false;
  }
}
