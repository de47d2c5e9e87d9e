package dev.intos.benchmarks.compiletime;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to compile.
 *
 * @param jvm options of the JVM
 * @param javac options of javac
 * @param onClassPath what it needs on the class path
 */
record Tool(String name, List<String> jvm, List<String> javac, List<Path> onClassPath) {
  private static final List<String> INTERNALS =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

  static Tool plain() {
    return new Tool("javac", List.of(), List.of("-proc:none"), List.of());
  }

  /**
   * IntOS as it comes: nothing but its jars.
   *
   * @param libraries those that programs are compiled against
   */
  static Tool intos(List<Path> jars, List<Path> libraries) {
    return new Tool("IntOS", List.of(), List.of("-processorpath", join(jars)), libraries);
  }

  static Tool errorProne(List<Path> jars) {
    return errorProne("Error Prone", jars, "-XepAllErrorsAsWarnings -Xep:NullAway:OFF");
  }

  /** NullAway needs Error Prone, but none of its checks. */
  static Tool nullAway(List<Path> jars) {
    return errorProne(
        "NullAway",
        jars,
        "-XepDisableAllChecks -Xep:NullAway:WARN -XepOpt:NullAway:AnnotatedPackages=app,com.google,org.apache");
  }

  private static Tool errorProne(String name, List<Path> jars, String options) {
    return new Tool(
        name,
        internals(),
        List.of(
            "-proc:none",
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-processorpath",
            join(jars),
            "-Xplugin:ErrorProne " + options),
        List.of());
  }

  static Tool lockChecker(List<Path> jars) {
    return new Tool(
        "Lock Checker",
        internals(),
        List.of(
            "-processorpath",
            join(jars),
            "-processor",
            "org.checkerframework.checker.lock.LockChecker",
            "-Awarns"),
        jars.stream().filter(j -> j.getFileName().toString().startsWith("checker-qual")).toList());
  }

  /** The packages of javac that these tools need opened to them; IntOS needs none. */
  private static List<String> internals() {
    List<String> options = new ArrayList<>();
    for (String name : INTERNALS) {
      options.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    options.add("--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED");
    options.add("--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED");
    return options;
  }

  /** The arguments of javac for a subject, all but its sources. */
  List<String> arguments(Subject subject, Path out) {
    List<String> arguments = new ArrayList<>(javac);
    arguments.addAll(
        List.of("-nowarn", "-encoding", "UTF-8", "-Xmaxwarns", "1", "-d", out.toString()));
    arguments.add("-cp");
    arguments.add(
        join(
            Stream.concat(subject.classPath().stream(), onClassPath.stream()).distinct().toList()));
    return arguments;
  }

  private static String join(List<Path> jars) {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }
}
