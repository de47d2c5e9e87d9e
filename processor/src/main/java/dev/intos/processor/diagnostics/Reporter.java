package dev.intos.processor.diagnostics;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.intos.processor.diagnostics.TrustReport.Silenced;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * The one place that gives diagnostics to javac: collects findings, leaves out what is trusted,
 * suppressed or said already, and prints the rest in the order of the source.
 */
public final class Reporter {
  private final Trees trees;
  private final Trusts trusts;
  private final Options options;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Silenced> silenced = new ArrayList<>();
  private final Map<Tree, Set<String>> said = new IdentityHashMap<>();

  public Reporter(Trees trees, Trusts trusts, Options options) {
    this.trees = trees;
    this.trusts = trusts;
    this.options = options;
  }

  /** Takes a finding; printed with the others by {@link #print}. */
  public void report(Finding finding) {
    Code code = finding.code();
    Element trusted = trusts.around(finding.in(), code);
    if (trusted != null) {
      silenced.add(new Silenced(trusted, code));
      return;
    }
    if (code.isWarning() && !options.strict() && isSuppressed(finding)) return;
    boolean first =
        said.computeIfAbsent(finding.position().tree(), tree -> new HashSet<>()).add(code.id());
    if (first) findings.add(finding);
  }

  /** Whether all faults in a declaration are errors: none is trusted or made a warning. */
  public boolean refusesAll(Element in) {
    return Arrays.stream(Code.values())
        .filter(code -> !code.isWarning())
        .allMatch(code -> options.severities().isError(code) && !trusts.covers(in, code));
  }

  /** Whether it was said of an expression that a borrow or a capability leaves there. */
  public boolean isEscape(Tree expression) {
    return Stream.of(Code.R2_HANDLE, Code.R2_RETURN)
        .filter(options.severities()::isError)
        .anyMatch(code -> said.getOrDefault(expression, Set.of()).contains(code.id()));
  }

  /** What trusted declarations let pass so far. */
  public List<Silenced> silenced() {
    return List.copyOf(silenced);
  }

  /** Gives all findings to javac, by file and position. */
  public void print() {
    SourcePositions positions = trees.getSourcePositions();
    Comparator<Finding> order =
        Comparator.<Finding, String>comparing(f -> unit(f).getSourceFile().getName())
            .thenComparingLong(f -> positions.getStartPosition(unit(f), f.position().tree()))
            .thenComparing(Finding::code);
    findings.sort(order);
    for (Finding finding : findings) {
      Diagnostic.Kind kind = kind(finding.code());
      String text = finding.code().text(finding.arguments());
      trees.printMessage(kind, text, finding.position().tree(), unit(finding));
    }
    findings.clear();
  }

  /** A rule that was made a warning is shown even to those who want to see no warnings. */
  private Diagnostic.Kind kind(Code code) {
    if (options.severities().isError(code)) return Diagnostic.Kind.ERROR;
    return code.isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.MANDATORY_WARNING;
  }

  private static CompilationUnitTree unit(Finding finding) {
    return finding.position().unit().tree();
  }

  /** Whether a declaration around the position, a local variable too, suppresses our warnings. */
  private boolean isSuppressed(Finding finding) {
    TreePath path = trees.getPath(unit(finding), finding.position().tree());
    for (; path != null; path = path.getParentPath()) {
      switch (path.getLeaf().getKind()) {
        case ANNOTATION_TYPE, CLASS, ENUM, INTERFACE, METHOD, RECORD, VARIABLE -> {
          Element declared = trees.getElement(path);
          if (declared != null && suppresses(declared)) return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean suppresses(Element declared) {
    return declared.getAnnotationMirrors().stream()
        .filter(a -> a.getAnnotationType().toString().equals("java.lang.SuppressWarnings"))
        .flatMap(a -> a.getElementValues().values().stream())
        .anyMatch(Reporter::namesUs);
  }

  private static boolean namesUs(AnnotationValue value) {
    return value.getValue() instanceof List<?> names
        && names.stream().anyMatch(n -> "intos".equals(((AnnotationValue) n).getValue()));
  }
}
