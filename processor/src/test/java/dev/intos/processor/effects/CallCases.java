package dev.intos.processor.effects;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.diagnostics.Trusts;
import dev.intos.processor.extract.ProgramExtractor;
import dev.intos.processor.flow.FlowAnalysis;
import dev.intos.processor.flow.Libraries;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.Unit;
import dev.intos.processor.rules.FlowRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the rules on calls over one compilation, without the rest of the checker. */
final class CallCases {
  private static final Set<Code> CODES =
      Set.of(
          Code.R1_UNLOGGED,
          Code.R1_UNLOGGED_VIEW,
          Code.R4_INSIDE,
          Code.R5_CALL,
          Code.X_UNKNOWN_CALL);

  private CallCases() {}

  /** {@code file:line code: arguments}, in order. */
  static List<String> check(List<Path> sources, String classPath) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
    return check(files.getJavaFileObjectsFromPaths(sources), classPath);
  }

  static List<String> check(Iterable<? extends JavaFileObject> sources, String classPath) {
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(
                    null,
                    null,
                    diagnostic -> {},
                    List.of("-proc:none", "-cp", classPath, "-processorpath", "."),
                    null,
                    sources);
    try {
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      return check(task, units, new PathClassFiles(classPath));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> check(
      JavacTask task, Iterable<? extends CompilationUnitTree> units, ClassFiles files) {
    Trees trees = Trees.instance(task);
    ProgramExtractor extractor = new ProgramExtractor(trees, task.getTypes(), task.getElements());
    for (CompilationUnitTree unit : units) {
      for (Tree tree : unit.getTypeDecls()) {
        if (tree instanceof ClassTree type) extractor.add(new Unit(unit), type);
      }
    }
    World world =
        World.of(
            extractor.program(), task.getTypes(), task.getElements(), facts -> Libraries.UNREAD);
    FlowAnalysis flow = new FlowAnalysis(world, in -> true);
    Effects effects =
        new Effects(
            world.program(),
            world.elements(),
            world.types(),
            world.marks(),
            world.library(),
            flow.contexts()::of,
            files,
            world.libraries()::isVerified);
    Trusts trusts = new Trusts(world.marks());
    Set<String> found = new TreeSet<>();
    flow.run(
        new FlowRules(
            flow,
            effects,
            finding -> {
              if (!CODES.contains(finding.code())) return;
              if (trusts.covers(finding.in(), finding.code())) return;
              found.add(shown(trees, finding));
            }));
    return new ArrayList<>(found);
  }

  private static String shown(Trees trees, Finding finding) {
    CompilationUnitTree unit = finding.position().unit().tree();
    long start = trees.getSourcePositions().getStartPosition(unit, finding.position().tree());
    String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
    return file
        + ":"
        + unit.getLineMap().getLineNumber(start)
        + " "
        + finding.code().id()
        + ": "
        + String.join(", ", finding.arguments());
  }
}
