package dev.intos.benchmarks.compiletime;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The figures as a section of a page, which keeps what else is on it. */
final class Report {
  private static final String BEGIN = "<!-- compile time: written by the benchmark -->";
  private static final String END = "<!-- end of compile time -->";

  private final StringBuilder text = new StringBuilder(BEGIN + "\n");

  /** What was measured, where and how. */
  void setting(String command, String versions, int rounds) {
    line("");
    line(
        "%s, %d processors, %s, JDK %s, %s.", LocalDate.now(), processors(), os(), jdk(), versions);
    line(
        "Medians of %d interleaved rounds, each compilation in a JVM of its own; the ratio is to"
            + " plain javac. The load at the end was %.1f.",
        rounds, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    line("");
    line("`%s`", command);
  }

  /** All tools on all subjects, the first tool being that to which the others are compared. */
  void tools(Measurement measured, List<Subject> subjects, List<Tool> tools) {
    for (Subject subject : subjects) {
      line("");
      line("### %s, %,d lines", subject.name(), subject.lines());
      line("");
      line("| | processor time | ratio | wall | ratio |");
      line("| --- | --- | --- | --- | --- |");
      Cost first = measured.of(subject, tools.get(0));
      for (Tool tool : tools) {
        Cost cost = measured.of(subject, tool);
        line(
            "| %s | %.1f s | %.2f | %.1f s | %.2f |",
            tool.name(),
            cost.cpuMillis() / 1e3,
            ratio(cost.cpuMillis(), first.cpuMillis()),
            cost.wallMillis() / 1e3,
            ratio(cost.wallMillis(), first.wallMillis()));
      }
    }
  }

  /** What plain javac takes where the code that a tool generates is written by hand. */
  void written(Measurement measured, Subject subject, Subject written, Tool plain) {
    Cost cost = measured.of(written, plain);
    line("");
    line(
        "IntOS generates %,d lines for these. Plain javac takes %.1f s of processor time for all of"
            + " them, %.2f of what it takes without.",
        written.lines() - subject.lines(),
        cost.cpuMillis() / 1e3,
        ratio(cost.cpuMillis(), measured.of(subject, plain).cpuMillis()));
  }

  /** How the costs grow with the size. */
  void growth(Measurement measured, List<Subject> sizes, Tool plain, Tool checked) {
    line("");
    line("### Growth, generated code");
    line("");
    line(
        "| lines | %1$s | %2$s | ratio | %1$s, ms a line | %2$s, ms a line | heap of %1$s | heap of %2$s |",
        plain.name(), checked.name());
    line("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Subject subject : sizes) {
      Cost without = measured.of(subject, plain);
      Cost with = measured.of(subject, checked);
      line(
          "| %,d | %.1f s | %.1f s | %.2f | %.3f | %.3f | %d MB | %d MB |",
          subject.lines(),
          without.cpuMillis() / 1e3,
          with.cpuMillis() / 1e3,
          ratio(with.cpuMillis(), without.cpuMillis()),
          ratio(without.cpuMillis(), subject.lines()),
          ratio(with.cpuMillis(), subject.lines()),
          without.heapBytes() >> 20,
          with.heapBytes() >> 20);
    }
  }

  /** Puts the section in the place of the one that the page has. */
  void write(Path page) throws IOException {
    String old =
        Files.exists(page) ? Files.readString(page) : "# Benchmarks\n\n## Compile time\n\n";
    int begin = old.indexOf(BEGIN);
    int end = old.indexOf(END);
    String before = begin < 0 ? old : old.substring(0, begin);
    String after = end < 0 ? "\n" : old.substring(end + END.length());
    Files.writeString(page, before + text + "\n" + END + after);
  }

  private void line(String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static double ratio(long one, long other) {
    return (double) one / other;
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static String os() {
    return System.getProperty("os.name") + " " + System.getProperty("os.arch");
  }

  private static String jdk() {
    return System.getProperty("java.runtime.version");
  }
}
