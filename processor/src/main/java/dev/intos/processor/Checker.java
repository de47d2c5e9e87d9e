package dev.intos.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.intos.processor.diagnostics.Code;
import dev.intos.processor.diagnostics.Finding;
import dev.intos.processor.diagnostics.Options;
import dev.intos.processor.diagnostics.Reporter;
import dev.intos.processor.diagnostics.TrustReport;
import dev.intos.processor.diagnostics.Trusts;
import dev.intos.processor.effects.Effects;
import dev.intos.processor.effects.JavacClassFiles;
import dev.intos.processor.effects.VerifiedLibraries;
import dev.intos.processor.extract.ProgramExtractor;
import dev.intos.processor.extract.TypeUses;
import dev.intos.processor.facts.GenericTypes;
import dev.intos.processor.facts.Marks;
import dev.intos.processor.flow.FailedAnalysis;
import dev.intos.processor.flow.FlowAnalysis;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Position;
import dev.intos.processor.model.Program;
import dev.intos.processor.model.Unit;
import dev.intos.processor.rules.DeclarationRules;
import dev.intos.processor.rules.FlowRules;
import dev.intos.processor.rules.TypeRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;

/** Checks one compilation: trees to model, model to flow, flow to findings, findings to javac. */
final class Checker {
  private final JavacTask task;
  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final Options options;
  private final Set<String> generated;
  private final Filer filer;

  /** The class at work, for the report of a failure. */
  private Source at;

  private Checker(JavacTask task, Options options, Set<String> generated, Filer filer) {
    this.task = task;
    this.trees = Trees.instance(task);
    this.types = task.getTypes();
    this.elements = task.getElements();
    this.options = options;
    this.generated = generated;
    this.filer = filer;
  }

  /**
   * @param generated the classes that are the generator's, made of calls known to be right
   * @param filer finds class files where the annotation processor runs, else null
   */
  static Checker of(JavacTask task, Options options, Set<String> generated, Filer filer) {
    return new Checker(task, options, generated, filer);
  }

  /**
   * Checks all classes of the units. A failure of the checker is reported as an error at the class
   * that it was at: a checker that dies must not pass.
   */
  void check(Collection<CompilationUnitTree> units) {
    List<Source> sources = sources(units);
    try {
      checkAll(sources);
    } catch (FailedAnalysis e) {
      failed(e.at().element(), e.at().unit().tree(), e.at().tree(), e.getCause());
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      Source source = at == null ? sources.get(0) : at;
      failed(source.tree().getSimpleName(), source.unit().tree(), source.tree(), e);
    }
  }

  private void failed(Object name, CompilationUnitTree unit, Tree tree, Throwable e) {
    String where = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    String text = Code.T_INTERNAL.text(List.of(name.toString(), e + where));
    trees.printMessage(Diagnostic.Kind.ERROR, text, tree, unit);
  }

  /** A top-level class of the program. */
  private record Source(Unit unit, ClassTree tree, TreePath path) {}

  private List<Source> sources(Collection<CompilationUnitTree> units) {
    List<Source> sources = new ArrayList<>();
    for (CompilationUnitTree tree : units) {
      Unit unit = new Unit(tree);
      for (Tree declared : tree.getTypeDecls()) {
        if (!(declared instanceof ClassTree type)) continue;
        TreePath path = new TreePath(new TreePath(tree), type);
        Element element = trees.getElement(path);
        boolean ours =
            element instanceof TypeElement found
                && generated.contains(found.getQualifiedName().toString());
        if (!ours) {
          sources.add(new Source(unit, type, path));
        }
      }
    }
    return sources;
  }

  private void checkAll(List<Source> sources) {
    JavacClassFiles files = new JavacClassFiles(elements, filer);
    World world = world(sources, files);
    Trusts trusts = new Trusts(world.marks());
    Reporter reporter = new Reporter(trees, trusts, options);
    if (filer == null) requireGenerator(world, reporter);
    FlowAnalysis flow = new FlowAnalysis(world, reporter::refusesAll);
    new DeclarationRules(world, flow, trees, trusts, options).check(reporter::report);
    Effects effects =
        new Effects(
            world.program(),
            elements,
            types,
            world.marks(),
            world.library(),
            flow.contexts()::of,
            files,
            world.libraries()::isVerified);
    flow.run(new FlowRules(flow, effects, reporter::report));
    checkTypes(sources, world, reporter);
    reporter.print();
    writeTrustReport(trusts, world, reporter);
  }

  private World world(List<Source> sources, JavacClassFiles files) {
    ProgramExtractor extractor = new ProgramExtractor(trees, types, elements);
    for (Source source : sources) {
      at = source;
      extractor.add(source.unit(), source.tree());
    }
    Program program = extractor.program();
    return World.of(
        program,
        types,
        elements,
        facts ->
            new VerifiedLibraries(
                program, elements, types, facts, new Marks(elements, types), files));
  }

  private void checkTypes(List<Source> sources, World world, Reporter reporter) {
    TypeUses uses = new TypeUses(trees, types, elements, new GenericTypes(world.persistent()));
    TypeRules rules = new TypeRules(world.persistent(), types, reporter::isEscape);
    for (Source source : sources) {
      at = source;
      rules.check(uses.of(source.unit(), source.path()), reporter::report);
    }
  }

  /** Persistent classes need the code that the annotation processor writes. */
  private void requireGenerator(World world, Reporter reporter) {
    for (ClassModel type : world.program().classes()) {
      if (!world.marks().isPersistent(type.element())) continue;
      reporter.report(
          new Finding(
              Code.T_GENERATOR,
              new Position(type.unit(), type.tree()),
              type.element(),
              List.of(type.element().getQualifiedName().toString())));
      return;
    }
  }

  private void writeTrustReport(Trusts trusts, World world, Reporter reporter) {
    if (options.report() == null) return;
    try {
      new TrustReport(trusts)
          .write(Path.of(options.report()), world.program(), reporter.silenced());
    } catch (IOException e) {
      throw new IllegalStateException("cannot write the report " + options.report(), e);
    }
  }
}
