package dev.intos.processor.mutation;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.intos.processor.casefile.Javac;
import dev.intos.processor.casefile.ProcessorPath;
import dev.intos.processor.casefile.Reported;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles from memory to memory; what it has read of the JDK serves the next compilation too. */
final class Compiler {
  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      javac.getStandardFileManager(null, Locale.ROOT, null);

  /** Compiles a mutant with the checker and tells what is reported. */
  List<Reported> check(Mutant mutant) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    boolean passed = task(mutant.program(), mutant.sources(), true, diagnostics).call();
    List<Reported> reported = diagnostics.getDiagnostics().stream().map(Reported::of).toList();
    if (passed == reported.stream().anyMatch(Reported::error)) {
      throw new AssertionError("javac says " + passed + " and reports " + reported);
    }
    return reported;
  }

  /** Attributes a program without the checker. */
  Sites attribute(Program program) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavacTask task = task(program, program.sources(), false, diagnostics);
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    return Sites.of(program, task, units);
  }

  private JavacTask task(
      Program program,
      List<SourceText> sources,
      boolean checked,
      DiagnosticCollector<JavaFileObject> diagnostics) {
    JavaFileManager memory = new MemoryFiles(new ProcessorPath(files, checked));
    List<String> options = new ArrayList<>(List.of("-cp", program.classPath()));
    options.addAll(List.of("-processorpath", Javac.API, "-Xmaxerrs", "1000", "-Xlint:none"));
    if (!checked || !program.processed()) options.add("-proc:none");
    List<JavaFileObject> units = sources.stream().map(SourceText::file).toList();
    return (JavacTask) javac.getTask(null, memory, diagnostics, options, null, units);
  }
}
