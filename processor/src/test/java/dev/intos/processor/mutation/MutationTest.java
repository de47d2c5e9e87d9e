package dev.intos.processor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills mutants of the accepted programs.
 *
 * <p>Tries a few mutants of each operator, drawn by a fixed seed. With {@code -Dmutation.sites=n}
 * it tries each operator on each program, at n sites of it at most; {@code -Dmutation.seed=…} draws
 * others, {@code -Dmutation.operator=regex} tries only some operators. The verdicts are in {@code
 * target/mutation.txt}.
 */
class MutationTest {
  private static final int SITES = Integer.getInteger("mutation.sites", 0);
  private static final long SEED = Long.getLong("mutation.seed", 20240711);
  private static final String ONLY = System.getProperty("mutation.operator", ".*");

  /** How many valid mutants of an operator are tried at least. */
  private static final int FEWEST = 3;

  /** How many are tried at most, of shapes that were not tried yet. */
  private static final int MOST = 6;

  private static final ThreadLocal<Compiler> COMPILERS = ThreadLocal.withInitial(Compiler::new);

  @TempDir Path libraries;

  /** What names the mutants that there are, whether they are tried or not. */
  private final Set<String> ids = new HashSet<>();

  @Test
  void noMutantSurvives() throws IOException {
    List<Operator> operators =
        Operators.all().stream().filter(o -> o.name().matches(ONLY)).toList();
    Map<Operator, List<Mutant>> mutants = draw(operators);
    Equivalents equivalents = Equivalents.read();
    assertEquals(Set.of(), equivalents.without(operators, ids), "equivalents that are no mutants");
    Scores scores = new Scores(operators, equivalents);
    operators.parallelStream()
        .map(o -> SITES > 0 ? all(mutants.get(o)) : sample(mutants.get(o)))
        .toList()
        .forEach(verdicts -> verdicts.forEach(scores::add));
    report(scores);
    assertEquals(List.of(), scores.survivors());
    assertEquals(List.of(), scores.stale());
    assertEquals(List.of(), scores.dead(FEWEST));
  }

  /** The mutants of each operator, in an order that depends on the seed alone. */
  private Map<Operator, List<Mutant>> draw(List<Operator> operators) throws IOException {
    Map<Operator, List<Mutant>> mutants = new LinkedHashMap<>();
    operators.forEach(o -> mutants.put(o, new ArrayList<>()));
    Compiler compiler = new Compiler();
    for (Program program : Programs.all(libraries)) {
      Sites sites = compiler.attribute(program);
      for (Operator operator : operators) {
        List<Mutant> found = operator.mutants(sites);
        found.forEach(mutant -> ids.add(mutant.id()));
        List<Mutant> drawn = shuffled(found, operator.name() + program.name());
        int most = SITES > 0 ? Math.min(SITES, drawn.size()) : drawn.size();
        mutants.get(operator).addAll(drawn.subList(0, most));
      }
    }
    mutants.replaceAll((operator, all) -> shuffled(all, operator.name()));
    return mutants;
  }

  private static List<Mutant> shuffled(List<Mutant> mutants, String salt) {
    List<Mutant> shuffled = new ArrayList<>(mutants);
    Collections.shuffle(shuffled, new Random(SEED + salt.hashCode()));
    return shuffled;
  }

  private static List<Verdict> all(List<Mutant> mutants) {
    return mutants.parallelStream().map(MutationTest::verdict).toList();
  }

  /** Tries some mutants of an operator, of as many shapes as may be. */
  private static List<Verdict> sample(List<Mutant> mutants) {
    List<Verdict> verdicts = new ArrayList<>();
    Set<String> shapes = new HashSet<>();
    int valid = 0;
    for (Mutant mutant : mutants) {
      if (valid >= FEWEST && (valid == MOST || shapes.contains(mutant.shape()))) continue;
      Verdict verdict = verdict(mutant);
      verdicts.add(verdict);
      if (!verdict.isValid()) continue;
      valid++;
      shapes.add(mutant.shape());
    }
    return verdicts;
  }

  private static Verdict verdict(Mutant mutant) {
    return Verdict.of(mutant, COMPILERS.get().check(mutant));
  }

  private static void report(Scores scores) throws IOException {
    String drawn = SITES > 0 ? SITES + " sites of a program at most" : "a sample";
    String table = "Mutants, " + drawn + ", seed " + SEED + "\n" + scores.table();
    System.out.println(table);
    StringBuilder text = new StringBuilder(table);
    scores.survivors().forEach(v -> text.append("\nnot killed: ").append(v));
    scores.cascades().forEach(v -> text.append("\nseveral reports: ").append(v));
    scores.invalid().forEach(v -> text.append("\ninvalid: ").append(v));
    Files.writeString(Path.of("target", "mutation.txt"), text);
  }
}
