package dev.intos.processor.fuzz;

import dev.intos.processor.fuzz.detect.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Generates programs, has them judged and runs them, several in one compilation to be fast. */
final class Fuzzer {
  private static final int BATCH = 25;

  private final Grammar grammar = new Grammar();
  private final Tally tally = new Tally();
  private final List<Long> holes = new ArrayList<>();

  /** Tries the programs of some seeds. */
  void run(long firstSeed, int programs) {
    for (int done = 0; done < programs; done += BATCH) {
      batch(firstSeed + done, Math.min(BATCH, programs - done));
    }
  }

  Tally tally() {
    return tally;
  }

  /** The seeds of programs that were accepted and did something wrong. */
  List<Long> holes() {
    return holes;
  }

  Program program(long seed) {
    return new Generator(grammar, seed).program();
  }

  private void batch(long firstSeed, int count) {
    Map<String, Program> programs = new LinkedHashMap<>();
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Program program = program(firstSeed + i);
      programs.put("p" + i, program);
      sources.put("p" + i, program.source("p" + i));
    }
    Compilation compiled = Compilation.compile(sources);
    List<String> wrong = sources.keySet().stream().filter(p -> !compiled.isCorrect(p)).toList();
    if (!wrong.isEmpty()) { // javac gives no classes for the others either
      tally.incorrect(wrong.size());
      sources.keySet().removeAll(wrong);
    }
    judge(firstSeed, programs, sources, wrong.isEmpty() ? compiled : Compilation.compile(sources));
  }

  private void judge(
      long firstSeed,
      Map<String, Program> programs,
      Map<String, String> sources,
      Compilation compiled) {
    Compilation checked = Compilation.check(sources);
    if (!checked.errors("").isEmpty()) throw new AssertionError(checked.errors("").toString());
    for (String name : sources.keySet()) {
      Run run = Run.of(name, compiled.classes(name));
      List<String> codes = checked.errors(name);
      if (codes.isEmpty()) {
        tally.accepted(programs.get(name), run);
        if (!run.violations().isEmpty()) holes.add(firstSeed + Integer.parseInt(name.substring(1)));
      } else {
        tally.rejected(codes, run);
      }
    }
  }

  /** The kinds of violations in programs of some statements, of which the checker is not asked. */
  Set<Violation.Kind> unchecked(List<String> statements) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String statement : statements) {
      Production production = grammar.statement(statement);
      for (int seed = 0; seed < 4; seed++) {
        Program program = new Generator(grammar, seed).programOf(production, production);
        String name = "p" + sources.size();
        sources.put(name, program.source(name));
      }
    }
    Compilation compiled = Compilation.compile(sources);
    Set<Violation.Kind> kinds = EnumSet.noneOf(Violation.Kind.class);
    for (String name : sources.keySet()) {
      for (Violation v : Run.of(name, compiled.classes(name)).violations()) kinds.add(v.kind());
    }
    return kinds;
  }

  /** The violations of a program, run without asking the checker. */
  static List<Violation> violations(Program program) {
    Compilation compiled = Compilation.compile(Map.of("p", program.source("p")));
    if (!compiled.errors("p").isEmpty()) return List.of();
    return Run.of("p", compiled.classes("p")).violations();
  }

  /** The smallest program like that of a seed that is accepted and does something wrong. */
  Program minimised(long seed) {
    return new Minimiser(p -> !violations(p).isEmpty() && isAccepted(p)).minimise(program(seed));
  }

  private static boolean isAccepted(Program program) {
    return Compilation.check(Map.of("p", program.source("p"))).errors("p").isEmpty();
  }
}
