package dev.intos.processor.facts;

import dev.intos.processor.facts.Use.Kind;
import dev.intos.processor.facts.Use.Target;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one row of {@code jdk.txt} says, taken apart. */
final class Facts {
  /** The index that stands for the receiver. */
  static final int RECEIVER = -1;

  static final Facts NONE = new Facts();

  private final Map<Integer, Use> uses = new HashMap<>();
  private final Map<Integer, Set<Asked>> asked = new HashMap<>();
  private Use all;
  private Use rest;
  private int restFrom;
  private int filled = RECEIVER;
  private boolean fresh;
  private boolean makesHolder;
  private boolean mutates;
  private boolean parallel;
  private boolean writesThrough;

  private Facts() {}

  /** Reads a comma-separated list of facts; the file's head tells their forms. */
  static Facts parse(String text) {
    Facts facts = new Facts();
    for (String fact : text.split(",")) facts.read(fact.strip());
    return facts;
  }

  private void read(String fact) {
    switch (fact) {
      case "fresh" -> fresh = true;
      case "new" -> makesHolder = true;
      case "mutates" -> mutates = true;
      case "parallel" -> parallel = true;
      case "writes this" -> writesThrough = true;
      default -> {
        List<String> words = List.of(fact.split("\\s+"));
        if (words.get(0).equals("fills")) {
          filled = index(words.get(1));
        } else if (words.get(0).equals("asks")) {
          Set<Asked> questions = EnumSet.noneOf(Asked.class);
          for (String name : words.subList(2, words.size())) questions.add(Asked.named(name));
          asked.put(index(words.get(1)), questions);
        } else {
          put(words.get(0), use(words));
        }
      }
    }
  }

  private void put(String who, Use use) {
    if (who.equals("all")) {
      all = use;
    } else if (who.endsWith("..")) {
      rest = use;
      restFrom = Integer.parseInt(who.substring(0, who.length() - 2));
    } else {
      // "1 in receiver" and "1 writes" may both be said of one parameter: what is kept comes first.
      uses.merge(index(who), use, (first, second) -> first.target().isNowhere() ? second : first);
    }
  }

  private static int index(String who) {
    return who.equals("this") ? RECEIVER : Integer.parseInt(who);
  }

  private static Use use(List<String> words) {
    Target target = target(words.subList(2, words.size()));
    return switch (words.get(1)) {
      case "looks" -> Use.LOOKS;
      case "writes" -> new Use(Kind.WRITES, Target.NOWHERE);
      case "runs" -> new Use(Kind.RUNS, target);
      case "lazily" -> new Use(Kind.RUNS_LAZILY, target);
      case "elsewhere" -> new Use(Kind.RUNS_ELSEWHERE, Target.NOWHERE);
      case "anywhere" -> new Use(Kind.RUNS_ANYWHERE, Target.NOWHERE);
      case "copies" -> new Use(Kind.COPIES, target);
      case "in" -> new Use(kept(target), target);
      default -> throw new IllegalArgumentException("no such fact: " + words);
    };
  }

  private static Kind kept(Target target) {
    if (target.receiver()) return Kind.RECEIVER;
    return target.argument() >= 0 ? Kind.ARGUMENT : Kind.RESULT;
  }

  private static Target target(List<String> words) {
    boolean receiver = false;
    boolean result = false;
    int argument = -1;
    for (String word : words) {
      switch (word) {
        case ">" -> {}
        case "receiver" -> receiver = true;
        case "result" -> result = true;
        default -> argument = Integer.parseInt(word);
      }
    }
    return new Target(receiver, result, argument);
  }

  /** What is said of a parameter or {@link #RECEIVER}, or null. */
  Use use(int parameter) {
    Use own = uses.get(parameter);
    if (own != null || parameter == RECEIVER) return own;
    return rest != null && parameter >= restFrom ? rest : all;
  }

  Set<Asked> asks(int parameter) {
    return asked.getOrDefault(parameter, Set.of());
  }

  /** The parameter whose function gives what is filled, {@link #RECEIVER} if there is none. */
  int filled() {
    return filled;
  }

  boolean fresh() {
    return fresh;
  }

  boolean makesHolder() {
    return makesHolder;
  }

  boolean mutates() {
    return mutates;
  }

  boolean parallel() {
    return parallel;
  }

  boolean writesThrough() {
    return writesThrough;
  }
}
