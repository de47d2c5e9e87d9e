package dev.intos.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.intos.processor.codegen.GeneratedMark;
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
import dev.intos.processor.flow.FlowAnalysis;
import dev.intos.processor.flow.World;
import dev.intos.processor.model.ClassModel;
import dev.intos.processor.model.Position;
import dev.intos.processor.model.TypeUse;
import dev.intos.processor.model.Unit;
import dev.intos.processor.rules.DeclarationRules;
import dev.intos.processor.rules.FlowRules;
import dev.intos.processor.rules.TypeRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
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
  private final boolean generated;
  private final Filer filer;

  private Checker(JavacTask task, Options options, boolean generated, Filer filer) {
    this.task = task;
    this.trees = Trees.instance(task);
    this.types = task.getTypes();
    this.elements = task.getElements();
    this.options = options;
    this.generated = generated;
    this.filer = filer;
  }

  /**
   * @param filer finds class files where the annotation processor runs, else null
   */
  static Checker of(JavacTask task, Options options, boolean generated, Filer filer) {
    return new Checker(task, options, generated, filer);
  }

  /** The class at work, for the report of an internal error. */
  private String at = "the compilation";

  /**
   * Checks all classes of the units. A failure of the checker is reported as an error: a checker
   * that dies must not pass.
   */
  void check(Collection<CompilationUnitTree> units) {
    try {
      checkAll(units);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      CompilationUnitTree unit = units.iterator().next();
      String text = Code.T_INTERNAL.text(List.of(at, e + where(e)));
      trees.printMessage(Diagnostic.Kind.ERROR, text, unit, unit);
    }
  }

  private static String where(Throwable e) {
    return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
  }

  private void checkAll(Collection<CompilationUnitTree> units) {
    ProgramExtractor extractor = new ProgramExtractor(trees, types, elements);
    List<TypeUse> uses = new ArrayList<>();
    TypeUses typeUses = null;
    for (CompilationUnitTree tree : units) {
      Unit unit = new Unit(tree);
      for (Tree declared : tree.getTypeDecls()) {
        if (!(declared instanceof ClassTree type) || isGenerated(tree, type)) continue;
        at = type.getSimpleName().toString();
        extractor.add(unit, type);
      }
    }
    at = "the compilation";
    JavacClassFiles files = new JavacClassFiles(elements, filer);
    World world =
        World.of(
            extractor.program(),
            types,
            elements,
            facts ->
                new VerifiedLibraries(
                    extractor.program(),
                    elements,
                    types,
                    facts,
                    new Marks(elements, types),
                    files));
    typeUses = new TypeUses(trees, types, elements, new GenericTypes(world.persistent()));
    for (CompilationUnitTree tree : units) {
      for (Tree declared : tree.getTypeDecls()) {
        if (!(declared instanceof ClassTree type) || isGenerated(tree, type)) continue;
        uses.addAll(typeUses.of(new Unit(tree), new TreePath(new TreePath(tree), type)));
      }
    }
    Trusts trusts = new Trusts(world.marks());
    Reporter reporter = new Reporter(trees, trusts, options);
    if (!generated) requireGenerator(world, reporter);
    FlowAnalysis flow = new FlowAnalysis(world);
    new DeclarationRules(world, flow.contexts()::of, trees, trusts, options)
        .check(reporter::report);
    new TypeRules(world.persistent(), types).check(uses, reporter::report);
    Effects effects =
        new Effects(
            world.program(),
            elements,
            types,
            world.marks(),
            world.library(),
            flow.contexts()::of,
            files);
    flow.run(new FlowRules(flow, effects, reporter::report));
    reporter.print();
    writeTrustReport(trusts, world, reporter);
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

  /** Generated code is made of calls that the generator knows to be right. */
  private boolean isGenerated(CompilationUnitTree unit, ClassTree type) {
    Element element = trees.getElement(new TreePath(new TreePath(unit), type));
    return element != null && GeneratedMark.isOn(element);
  }
}
