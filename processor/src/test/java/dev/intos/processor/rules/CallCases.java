package dev.intos.processor.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.effects.Effects;
import dev.intos.processor.extract.ProgramExtractor;
import dev.intos.processor.facts.LibraryFacts;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.facts.PersistentTypes;
import dev.intos.processor.flow.Context;
import dev.intos.processor.model.Block;
import dev.intos.processor.model.Body;
import dev.intos.processor.model.Op;
import dev.intos.processor.model.Operand;
import dev.intos.processor.model.Program;
import dev.intos.processor.model.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the rules on calls over one compilation, without the rest of the checker. */
final class CallCases {
  /** {@code file:line code: arguments}, in order. */
  static List<String> check(List<Path> sources, String classPath) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
    JavacTask task =
        (JavacTask)
            javac.getTask(
                null,
                files,
                null,
                List.of("-proc:none", "-cp", classPath, "-processorpath", "."),
                null,
                files.getJavaFileObjectsFromPaths(sources));
    try {
      Iterable<? extends CompilationUnitTree> units = task.parse();
      task.analyze();
      return check(task, units);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> check(JavacTask task, Iterable<? extends CompilationUnitTree> units) {
    Trees trees = Trees.instance(task);
    ProgramExtractor extractor = new ProgramExtractor(trees, task.getTypes(), task.getElements());
    for (CompilationUnitTree unit : units) {
      for (Tree tree : unit.getTypeDecls()) {
        if (tree instanceof ClassTree type) extractor.add(new Unit(unit), type);
      }
    }
    Program program = extractor.program();
    Marks marks = new Marks(task.getElements(), task.getTypes());
    LibraryFacts facts = new LibraryFacts(task.getElements(), task.getTypes());
    Contexts contexts =
        new Contexts(marks, new PersistentTypes(task.getTypes(), task.getElements()), facts);
    Effects effects =
        new Effects(program, task.getElements(), task.getTypes(), marks, facts, contexts::of);
    List<OperationRule> rules =
        List.of(
            new ChangeInView(effects),
            new OutsideCallInTransaction(effects),
            new LockReached(effects),
            new UnknownCallee(effects));
    Set<String> found = new TreeSet<>();
    for (Body body : program.allBodies()) {
      for (Block block : body.blocks()) {
        for (Op op : block.ops()) {
          Recorder site = new Recorder(trees, body, contexts.of(body));
          for (OperationRule rule : rules) rule.check(op, site);
          found.addAll(site.reports);
        }
      }
    }
    return new ArrayList<>(found);
  }

  private static final class Recorder implements Site {
    private final Trees trees;
    private final Body body;
    private final Context context;
    private final List<String> reports = new ArrayList<>();

    Recorder(Trees trees, Body body, Context context) {
      this.trees = trees;
      this.body = body;
      this.context = context;
    }

    @Override
    public Body body() {
      return body;
    }

    @Override
    public Context context() {
      return context;
    }

    @Override
    public boolean isBorrow(Operand operand) {
      return false;
    }

    @Override
    public boolean isCapability(Operand operand) {
      return false;
    }

    @Override
    public void report(Code code, Tree at, String... arguments) {
      if (!reports.isEmpty()) return;
      CompilationUnitTree unit = body.unit().tree();
      long start = trees.getSourcePositions().getStartPosition(unit, at);
      long line = unit.getLineMap().getLineNumber(start);
      String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
      reports.add(file + ":" + line + " " + code.id() + ": " + String.join(", ", arguments));
    }
  }

  private CallCases() {}
}
