package dev.intos.processor.mutation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** An attributed program, and where operators may change it: all but what is trusted. */
final class Sites {
  private final Program program;
  private final Trees trees;
  private final Types types;
  private final Elements elements;
  private final List<TreePath> paths = new ArrayList<>();
  private final List<CompilationUnitTree> units;
  private final Bodies bodies;

  private Sites(Program program, JavacTask task, List<CompilationUnitTree> units) {
    this.program = program;
    this.trees = Trees.instance(task);
    this.types = task.getTypes();
    this.elements = task.getElements();
    this.units = units;
    for (CompilationUnitTree unit : units) new Collector().scan(unit, null);
    this.bodies = Bodies.of(this);
  }

  static Sites of(Program program, JavacTask task, List<CompilationUnitTree> units) {
    return new Sites(program, task, units);
  }

  Program program() {
    return program;
  }

  Types types() {
    return types;
  }

  Elements elements() {
    return elements;
  }

  /** Bodies in which a transaction runs, each with its places. */
  List<List<Place>> inside() {
    return bodies.inside();
  }

  /** Bodies in which none runs, each with its places. */
  List<List<Place>> outside() {
    return bodies.outside();
  }

  List<Borrow> borrows() {
    return bodies.borrows();
  }

  /** The nearest place before an expression. */
  Optional<Place> placeBefore(TreePath expression) {
    return bodies.placeBefore(expression, null);
  }

  /** The first place in a lambda. */
  Optional<Place> placeIn(TreePath lambda) {
    return bodies.placeIn(lambda);
  }

  /** All trees of a class, with their paths. */
  List<TreePath> paths(Class<? extends Tree> type) {
    return paths.stream().filter(p -> type.isInstance(p.getLeaf())).toList();
  }

  /** The declarations of persistent classes that are no values: no records, enums or interfaces. */
  List<TreePath> persistentClasses() {
    return paths(ClassTree.class).stream()
        .filter(p -> Names.isPersistentClass(element(p)))
        .toList();
  }

  Element element(TreePath path) {
    return trees.getElement(path);
  }

  TypeMirror type(TreePath path) {
    return trees.getTypeMirror(path);
  }

  TreePath path(TreePath parent, Tree child) {
    return new TreePath(parent, child);
  }

  SourceText source(TreePath path) {
    return program.sources().get(units.indexOf(path.getCompilationUnit()));
  }

  int start(TreePath path) {
    return start(path, path.getLeaf());
  }

  int start(TreePath in, Tree tree) {
    return (int) trees.getSourcePositions().getStartPosition(in.getCompilationUnit(), tree);
  }

  int end(TreePath path) {
    return end(path, path.getLeaf());
  }

  int end(TreePath in, Tree tree) {
    return (int) trees.getSourcePositions().getEndPosition(in.getCompilationUnit(), tree);
  }

  String text(TreePath path) {
    return text(path, path.getLeaf());
  }

  /** The text of a tree, on one line. */
  String text(TreePath in, Tree tree) {
    String text = source(in).text().substring(start(in, tree), end(in, tree));
    return text.replaceAll("//[^\\n]*", " ").replaceAll("\\s+", " ");
  }

  /** Replaces a tree. */
  Edit replace(TreePath in, Tree tree, String text) {
    return new Edit(source(in), start(in, tree), end(in, tree), text);
  }

  /** Removes an annotation. */
  Edit remove(TreePath in, AnnotationTree annotation) {
    return replace(in, annotation, "");
  }

  /** Adds declarations behind all others of a source. */
  Edit append(SourceText source, String declarations) {
    return Edit.insert(source, source.text().length(), declarations);
  }

  /** Adds a member behind all others of a class. */
  Edit member(TreePath type, String declaration) {
    return Edit.insert(source(type), end(type) - 1, " " + declaration + " ");
  }

  private final class Collector extends TreePathScanner<Void, Void> {
    @Override
    public Void scan(Tree tree, Void none) {
      if (tree == null || isTrusted(tree)) return null;
      TreePath parent = getCurrentPath();
      paths.add(parent == null ? new TreePath((CompilationUnitTree) tree) : path(parent, tree));
      return super.scan(tree, none);
    }

    private boolean isTrusted(Tree tree) {
      ModifiersTree modifiers = Names.modifiers(tree);
      return modifiers != null
          && modifiers.getAnnotations().stream().anyMatch(a -> Names.is(a, "Trusted"));
    }
  }
}
