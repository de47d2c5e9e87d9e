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
import java.lang.ref.WeakReference;
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
  private static final Map<JavacTask, WeakReference<Session>> SESSIONS = new WeakHashMap<>();

  private final JavacTask task;
  private final Map<URI, CompilationUnitTree> units = new LinkedHashMap<>();
  private Options options = Options.DEFAULTS;
  private Filer filer;
  private Set<String> generated = Set.of();
  private boolean analysed;

  private Session(JavacTask task) {
    this.task = task;
  }

  /** The session of a javac run; begins with whichever of plugin and processor is started first. */
  static synchronized Session of(JavacTask task) {
    WeakReference<Session> known = SESSIONS.get(task);
    Session session = known == null ? null : known.get();
    if (session == null) {
      session = new Session(task);
      SESSIONS.put(task, new WeakReference<>(session));
      // The task holds its listeners, so the session lives as long as the task.
      task.addTaskListener(session);
    }
    return session;
  }

  /** What the processor knows: the options, and where files are. */
  void processorRuns(Options given, Filer finder) {
    options = given;
    filer = finder;
  }

  /** The names of the classes that have been generated: they are not checked. */
  void generated(Set<String> names) {
    generated = names;
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ENTER && event.getCompilationUnit() != null) {
      CompilationUnitTree unit = event.getCompilationUnit();
      units.put(unit.getSourceFile().toUri(), unit);
    } else if (event.getKind() == TaskEvent.Kind.ANALYZE && !analysed) {
      analysed = true;
      if (new Relevance(task).of(units.values())) {
        attributeAll();
        Checker.of(task, options, generated, filer).check(units.values());
      }
      // javac lets go of each class that it has written.
      units.clear();
    }
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
