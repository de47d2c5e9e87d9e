package dev.intos.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.intos.processor.diagnostics.Options;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import javax.annotation.processing.Filer;

/**
 * One run of javac, shared by the plugin and the annotation processor, which know nothing of each
 * other.
 *
 * <p>The whole compilation is analysed when javac has attributed the first class, before it writes
 * any class file: a build that fails must fail again when it is run again unchanged. Asking javac
 * for the element of a class's modifiers makes it attribute that class; that is observed behaviour
 * of JDK 17 to 25, and a regression test watches it.
 */
final class Session implements TaskListener {
  private static final Map<JavacTask, Session> SESSIONS = new WeakHashMap<>();

  private final JavacTask task;
  private final Map<URI, CompilationUnitTree> units = new LinkedHashMap<>();
  private Options options = Options.DEFAULTS;
  private Filer filer;
  private boolean started;
  private boolean generated;
  private boolean analysed;

  private Session(JavacTask task) {
    this.task = task;
  }

  static synchronized Session of(JavacTask task) {
    return SESSIONS.computeIfAbsent(task, Session::new);
  }

  /** Begins to listen; called by whichever of plugin and processor javac starts first. */
  void start() {
    if (started) return;
    started = true;
    task.addTaskListener(this);
  }

  /** What the processor knows: the options, where files are, and that code is being generated. */
  void processorRuns(Options given, Filer finder) {
    options = given;
    filer = finder;
    generated = true;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ENTER && event.getCompilationUnit() != null) {
      CompilationUnitTree unit = event.getCompilationUnit();
      units.put(unit.getSourceFile().toUri(), unit);
    } else if (event.getKind() == TaskEvent.Kind.ANALYZE && !analysed) {
      analysed = true;
      if (usesIntos()) {
        attributeAll();
        Checker.of(task, options, generated, filer).check(units.values());
      }
    }
  }

  /**
   * Whether any source names the annotations or the runtime, or a dependency was compiled with the
   * checker and may hand out their objects.
   */
  private boolean usesIntos() {
    if (task.getElements().getTypeElement("dev.intos.annotations.Persistent") == null) return false;
    for (CompilationUnitTree unit : units.values()) {
      try {
        if (unit.getSourceFile().getCharContent(true).toString().contains("dev.intos")) return true;
      } catch (IOException e) {
        return true;
      }
    }
    return false;
  }

  /** Makes javac attribute every class; that can enter further ones. */
  private void attributeAll() {
    Trees trees = Trees.instance(task);
    Set<Tree> done = new HashSet<>();
    for (boolean more = true; more; ) {
      more = false;
      for (CompilationUnitTree unit : Set.copyOf(units.values())) {
        for (Tree type : unit.getTypeDecls()) {
          if (!(type instanceof ClassTree declared) || !done.add(type)) continue;
          TreePath path = new TreePath(new TreePath(unit), declared);
          trees.getElement(new TreePath(path, declared.getModifiers()));
          more = true;
        }
      }
    }
  }
}
