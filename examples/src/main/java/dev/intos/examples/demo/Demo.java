package dev.intos.examples.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.tools.Diagnostic;

/**
 * Shows that the examples compile, that each broken program is refused for the reason it should be,
 * and that the key-value store survives being killed. Exits with 1 if anything is otherwise.
 */
public final class Demo {
  private static final String SCRATCH = "target/demo";

  private final Path module;
  private final long seed;
  private final Terminal terminal = new Terminal();
  private final Checks checks = new Checks(terminal);

  private Demo(Path module, long seed) {
    this.module = module;
    this.seed = seed;
  }

  /** Takes the directory of the examples and a seed for the kills, or {@code random} for none. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path module = Path.of("").toAbsolutePath().relativize(Path.of(args[0]).toAbsolutePath());
    long seed = args[1].equals("random") ? new Random().nextLong() : Long.parseLong(args[1]);
    Demo demo = new Demo(module, seed);
    demo.compileExamples();
    demo.compileBroken();
    demo.killStore();
    demo.terminal.title(demo.checks.summary());
    System.exit(demo.checks.allPassed() ? 0 : 1);
  }

  private void compileExamples() {
    terminal.title("The examples compile");
    List<Path> sources = Javac.sources(module.resolve("src/main/java"));
    sources.forEach(source -> terminal.line("        " + source));
    long start = System.nanoTime();
    List<? extends Diagnostic<?>> diagnostics = javac().compile(sources);
    long millis = (System.nanoTime() - start) / 1_000_000;
    diagnostics.forEach(diagnostic -> terminal.line(diagnostic.toString()));
    checks.check(
        diagnostics.isEmpty(), sources.size() + " files checked and compiled in " + millis + " ms");
  }

  private void compileBroken() {
    terminal.title("Each of these has one mistake");
    Javac javac = javac();
    for (Path file : Javac.sources(module.resolve("src/broken/java"))) {
      BrokenProgram program = new BrokenProgram(file);
      BrokenProgram.Verdict verdict = program.compile(javac);
      terminal.line("");
      verdict.messages().forEach(terminal::line);
      boolean asExpected = verdict.faults().equals(program.expected());
      checks.check(
          asExpected,
          asExpected
              ? "refused: " + verdict.faults()
              : program.name() + ": expected " + program.expected() + ", not " + verdict.faults());
    }
  }

  private void killStore() throws IOException, InterruptedException {
    terminal.title("The key-value store is killed and started again, seed " + seed);
    Path heap = Files.createDirectories(module.resolve(SCRATCH)).resolve("kv.heap");
    Files.deleteIfExists(heap);
    new KillRounds(heap, seed, checks).run();
  }

  private Javac javac() {
    return new Javac(module.resolve(SCRATCH).resolve("classes"));
  }
}
