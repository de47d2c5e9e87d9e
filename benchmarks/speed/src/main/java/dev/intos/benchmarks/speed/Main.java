package dev.intos.benchmarks.speed;

import dev.intos.examples.app.Applications;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks of this module and writes {@code docs/speed.md}. */
public final class Main {
  private static final long[] PERIODS = {0, 20_000, 5_000, 1_000};

  private final StringBuilder out = new StringBuilder();

  private Main() {}

  /** Takes nothing. */
  public static void main(String[] args) throws Exception {
    new Main().write(Path.of("docs", "speed.md"));
  }

  private void write(Path file) throws Exception {
    out.append(
        """
        # Speed

        Written by `mvn -Pbenchmarks -DskipTests -pl benchmarks/speed -am verify` on %s: %s, %d processors, %s %s.
        Compile times are in [benchmarks.md](benchmarks.md).

        ## Transactions and tasks

        A transaction adds one to a number in a box. Files are on the machine's disk. Times are means
        with the error that JMH gives (99.9 %%).

        | benchmark | durability | time | error |
        | --- | --- | ---: | ---: |
        """
            .formatted(
                LocalDate.now(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version")));
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include("dev\\.intos\\.benchmarks\\.speed").build()).run();
    results.forEach(this::row);
    failures();
    Files.writeString(file, out);
  }

  private void row(RunResult result) {
    Result<?> primary = result.getPrimaryResult();
    String name = result.getParams().getBenchmark();
    String[] parts = name.split("\\.");
    String durability = result.getParams().getParam("durability");
    out.append(
        String.format(
            Locale.ROOT,
            "| %s.%s | %s | %s | ± %s |%n",
            parts[parts.length - 2].replace("Benchmark", ""),
            parts[parts.length - 1],
            durability == null ? "PROCESS_CRASH" : durability,
            time(primary.getScore()),
            time(primary.getScoreError())));
  }

  private static String time(double nanos) {
    return nanos < 10_000
        ? String.format(Locale.ROOT, "%.0f ns", nanos)
        : String.format(Locale.ROOT, "%.1f µs", nanos / 1000);
  }

  private void failures() throws Exception {
    out.append(
        """

        ## Power failures

        How much longer an application takes to its end with a power failure each time that it has run
        for so long: the time with failures divided by that without, and how often the power failed.
        The device is in memory, idle time is skipped, booting counts (in a process that is warm: the
        start of a JVM is not in it). The power fails at the first write after that time, and what the
        process does then does not count. When nothing was written, it lasts twice as long the next
        time: what a boot takes is lost, and one that is held up by the machine's other work is as if
        power had not lasted for one. Medians of 11 rounds, interleaved. An application comes to no end
        when the power fails 2,000 times before. The runs are short: a ratio below 1 is noise.

        | application | without | every 20 ms | every 5 ms | every 1 ms |
        | --- | ---: | ---: | ---: | ---: |
        """);
    double[] logs = new double[PERIODS.length];
    int[] ended = new int[PERIODS.length];
    for (Applications application : Applications.values()) {
      List<FailureOverhead.Cost> costs = new FailureOverhead(application.whole()).of(PERIODS);
      double without = costs.get(0).millis();
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f ms |",
              application.name().toLowerCase(Locale.ROOT),
              without));
      for (int i = 1; i < costs.size(); i++) {
        double ratio = costs.get(i).millis() / without;
        if (Double.isNaN(ratio)) {
          out.append(" no end |");
        } else {
          logs[i] += Math.log(ratio);
          ended[i]++;
          out.append(String.format(Locale.ROOT, " %.2f× (%d) |", ratio, costs.get(i).failures()));
        }
      }
      out.append('\n');
    }
    out.append("| geometric mean of those that end | |");
    for (int i = 1; i < logs.length; i++) {
      out.append(String.format(Locale.ROOT, " %.2f× |", Math.exp(logs[i] / ended[i])));
    }
    out.append('\n');
  }
}
