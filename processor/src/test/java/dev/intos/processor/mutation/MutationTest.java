package dev.intos.processor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills all mutants of the accepted programs.
 *
 * <p>Tries a few mutants of each operator, drawn by a fixed seed; all of them with {@code
 * -Dmutation=full}. Another seed is given by {@code -Dmutation.seed=…}.
 */
class MutationTest {
  private static final boolean FULL = "full".equals(System.getProperty("mutation"));
  private static final long SEED = Long.getLong("mutation.seed", 20240711);
  private static final String ONLY = System.getProperty("mutation.operator", "");

  /** How many valid mutants of an operator the sample has, where it makes so many. */
  private static final int SAMPLE = 6;

  private static final int FEWEST = 3;

  @TempDir Path libraries;

  @Test
  void noMutantSurvives() throws IOException {
    List<Operator> operators =
        Operators.all().stream()
            .filter(o -> o.name().matches(ONLY.isEmpty() ? ".*" : ONLY))
            .toList();
    Map<Operator, List<Mutant>> mutants = new LinkedHashMap<>();
    operators.forEach(o -> mutants.put(o, new ArrayList<>()));
    Compiler compiler = new Compiler();
    for (Program program : Programs.all(libraries)) {
      Sites sites = compiler.attribute(program);
      for (Operator operator : operators) mutants.get(operator).addAll(operator.mutants(sites));
    }
    Scores scores = new Scores(operators, Equivalents.read());
    operators.stream()
        .parallel()
        .map(o -> verdicts(drawn(mutants.get(o), o)))
        .toList()
        .forEach(all -> all.forEach(scores::add));
    report(scores);
    assertEquals(List.of(), scores.survivors());
    assertEquals(List.of(), scores.stale());
    assertEquals(List.of(), scores.dead(FEWEST));
  }

  private static List<Mutant> drawn(List<Mutant> mutants, Operator operator) {
    List<Mutant> drawn = new ArrayList<>(mutants);
    if (!FULL) Collections.shuffle(drawn, new Random(SEED + operator.name().hashCode()));
    return drawn;
  }

  private static List<Verdict> verdicts(List<Mutant> mutants) {
    Compiler compiler = COMPILERS.get();
    List<Verdict> verdicts = new ArrayList<>();
    int valid = 0;
    for (Mutant mutant : mutants) {
      if (!FULL && (valid == SAMPLE || verdicts.size() == 3 * SAMPLE)) break;
      String classPath = mutant.program().classPath();
      Verdict verdict = Verdict.of(mutant, compiler.check(mutant.sources(), classPath));
      verdicts.add(verdict);
      if (verdict.isValid()) valid++;
    }
    return verdicts;
  }

  private static final ThreadLocal<Compiler> COMPILERS = ThreadLocal.withInitial(Compiler::new);

  private static void report(Scores scores) throws IOException {
    String head = FULL ? "all mutants" : "a sample, seed " + SEED;
    String table = "Mutation, " + head + "\n" + scores.table();
    System.out.println(table);
    StringBuilder text = new StringBuilder(table);
    scores.survivors().forEach(v -> text.append("\nnot killed: ").append(v));
    scores.all().stream()
        .filter(Verdict::isCascade)
        .forEach(v -> text.append("\nseveral reports: ").append(v));
    scores.all().stream()
        .filter(v -> !v.isValid())
        .forEach(v -> text.append("\ninvalid: ").append(v));
    Files.writeString(Path.of("target", "mutation.txt"), text);
    assertTrue(!scores.all().isEmpty());
  }
}
