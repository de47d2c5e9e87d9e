package dev.intos.processor.facts;

import dev.intos.processor.facts.Table.Section;
import dev.intos.processor.facts.Use.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** One program with a method for each fact of the JDK's table that a call can show. */
final class RowPrograms {
  /**
   * A line of the program.
   *
   * @param codes of which one must be reported there; none where nothing may be
   */
  record Line(long number, Set<String> codes, String row, String text) {
    @Override
    public String toString() {
      return number + " (" + row + ") expects " + codes + ": " + text.strip();
    }
  }

  private static final String HEADER =
      """
      import dev.intos.annotations.*;
      import dev.intos.runtime.*;

      @Persistent
      class Book implements Comparable<Book>, CharSequence {
        boolean[] booleans; byte[] bytes; short[] shorts; char[] chars; int[] ints; long[] longs;
        float[] floats; double[] doubles;
        void read() {}
        @Override public int compareTo(Book other) { return 0; }
        @Override public int length() { return 0; }
        @Override public char charAt(int index) { return 'a'; }
        @Override public CharSequence subSequence(int start, int end) { return ""; }
      }

      abstract class Text implements CharSequence {
        @Override public int length() { return 0; }
        @Override public char charAt(int index) { return 'a'; }
        @Override public CharSequence subSequence(int start, int end) { return ""; }
        @Override public String toString() { return ""; }
      }

      final class LocksInEquals extends Text implements Comparable<LocksInEquals> {
        @Override public synchronized boolean equals(Object other) { return false; }
        @Override public int hashCode() { return 0; }
        @Override public int compareTo(LocksInEquals other) { return 0; }
      }

      final class LocksInHashCode extends Text implements Comparable<LocksInHashCode> {
        @Override public boolean equals(Object other) { return false; }
        @Override public synchronized int hashCode() { return 0; }
        @Override public int compareTo(LocksInHashCode other) { return 0; }
      }

      final class LocksInCompareTo extends Text implements Comparable<LocksInCompareTo> {
        @Override public synchronized int compareTo(LocksInCompareTo other) { return 0; }
      }

      final class LocksInToString extends Text implements Comparable<LocksInToString> {
        @Override public synchronized String toString() { return ""; }
        @Override public int compareTo(LocksInToString other) { return 0; }
      }

      final class LockingStream extends java.io.OutputStream {
        @Override public synchronized void write(int one) {}
      }

      final class LockingWriter extends java.io.Writer {
        @Override public synchronized void write(char[] text, int from, int to) {}
        @Override public synchronized void flush() {}
        @Override public synchronized void close() {}
      }

      final class LockingThread extends Thread {
        @Override public synchronized void run() {}
      }

      final class LockingError extends Error {
        @Override public synchronized String toString() { return ""; }
      }

      final class LockingTask extends java.util.concurrent.RecursiveAction {
        @Override protected synchronized void compute() {}
      }

      @SuppressWarnings({"unchecked", "rawtypes", "removal", "deprecation"})
      class Rows {
        static final StringBuilder TEXT = new StringBuilder();
        static java.util.concurrent.ExecutorService POOL;
      """;

  private final JavacSession session;
  private final Arguments arguments;
  private final Lookup names;
  private final StringBuilder source = new StringBuilder(HEADER);
  private long number = HEADER.lines().count();
  private int made;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> without = new TreeSet<>();

  private TypeElement type;
  private String row;

  RowPrograms(JavacSession session) {
    this.session = session;
    this.arguments = new Arguments(session);
    this.names = new Lookup(null, null, session.types());
    for (Section section : Table.read("jdk.txt").sections()) {
      type = session.type(section.type());
      if (type == null) continue;
      for (Row each : section.rows()) {
        if (!each.isIn(Runtime.version().feature())) continue;
        row = shown(section, each);
        int before = lines.size();
        var byHand = HandWrittenRow.of(row);
        for (ExecutableElement method :
            byHand.isEmpty() ? methods() : List.<ExecutableElement>of()) {
          boolean own = section.row(JavacSession.nameOf(method), names.erasedTypes(method)) == each;
          if (own && isCallable(method)) facts(method, Facts.parse(each.says()));
        }
        for (var one : byHand) add(HandWrittenRow.DECLARED, one.statement(), one.codes());
        if (lines.size() == before) without.add(row);
      }
    }
    source.append("}\n");
  }

  private static String shown(Section section, Row row) {
    return section.type() + " " + row.methods().get(0).name() + " : " + row.says();
  }

  /** All rows of the table, also those of other JDKs. */
  static Set<String> rows() {
    Set<String> rows = new TreeSet<>();
    for (Section section : Table.read("jdk.txt").sections()) {
      for (Row row : section.rows()) rows.add(shown(section, row));
    }
    return rows;
  }

  String source() {
    return source.toString();
  }

  List<Line> lines() {
    return lines;
  }

  Set<String> rowsWithout() {
    return without;
  }

  /** What the type declares, and an interface has of {@code Object}. */
  private List<ExecutableElement> methods() {
    List<ExecutableElement> found = new ArrayList<>(session.methodsAndConstructors(type));
    if (type.getKind() == ElementKind.INTERFACE) {
      found.addAll(ElementFilter.methodsIn(session.type("java.lang.Object").getEnclosedElements()));
    }
    return found;
  }

  private boolean isCallable(ExecutableElement method) {
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    return method.getModifiers().contains(Modifier.PUBLIC)
        && type.getModifiers().contains(Modifier.PUBLIC)
        && !(constructor && type.getModifiers().contains(Modifier.ABSTRACT));
  }

  private void facts(ExecutableElement method, Facts facts) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      Use use = facts.use(i);
      if (use != null) parameter(method, i, use);
      for (Asked asked : facts.asks(i)) asks(method, i, asked);
    }
    for (Asked asked : facts.asks(Facts.RECEIVER)) asksReceiver(method, asked);
    if (facts.mutates() && !isStatic(method)) mutates(method);
    if (facts.fresh()) fresh(method);
    if (facts.makesHolder()) makes(method);
  }

  private void parameter(ExecutableElement method, int index, Use use) {
    TypeMirror erased = session.types().erasure(method.getParameters().get(index).asType());
    boolean primitives = Arguments.isPrimitiveArray(erased);
    boolean result = use.target().result();
    Set<String> stored = Set.of("R2.STORE", "R2.LEAK", "R2.CAPTURE");
    Set<String> returned = Set.of("R2.RETURN", "R2.CAPTURE", "R2.THROW");
    String reading = arguments.reading(erased);
    if (reading != null && arguments.isFunction(erased)) {
      String returning = arguments.returning(erased);
      switch (use.kind()) {
        case RUNS -> call(method, index, reading, false, Set.of());
        case RUNS_LAZILY -> call(method, index, reading, result, result ? returned : Set.of());
        case RUNS_ELSEWHERE, RUNS_ANYWHERE ->
            call(method, index, reading, false, Set.of("R2.CAPTURE"));
        case RESULT -> call(method, index, reading, true, returned);
        case RECEIVER, ARGUMENT -> call(method, index, reading, false, stored);
        default -> {}
      }
      if (use.kind() == Kind.RUNS && returning != null) {
        if (use.target().receiver()) call(method, index, returning, false, stored);
        if (result && canHold(method)) call(method, index, returning, true, returned);
      }
      return;
    }
    if (reading == null) {
      if (use.kind() == Kind.WRITES) writes(method, index, erased);
      return;
    }
    switch (use.kind()) {
      case LOOKS -> call(method, index, reading, true, Set.of());
      case WRITES -> {
        if (primitives) call(method, index, reading, false, Set.of("R1.UNLOGGED"));
        else writes(method, index, erased);
      }
      case RECEIVER, ARGUMENT -> call(method, index, reading, false, stored);
      case RESULT -> {
        if (canHold(method)) call(method, index, reading, true, returned);
      }
      case COPIES -> {
        boolean into = use.target().receiver() || use.target().argument() >= 0;
        if (into && !primitives) call(method, index, reading, false, stored);
        if (result && !primitives && canHold(method)) call(method, index, reading, true, returned);
      }
      default -> {}
    }
  }

  private boolean canHold(ExecutableElement method) {
    TypeMirror to = method.getReturnType();
    return method.getKind() == ElementKind.CONSTRUCTOR
        || !to.getKind().isPrimitive()
            && to.getKind() != TypeKind.VOID
            && !to.toString().equals("java.lang.String");
  }

  private void asks(ExecutableElement method, int index, Asked asked) {
    TypeMirror erased = session.types().erasure(method.getParameters().get(index).asType());
    String locking = arguments.locking(erased, lockingClass(asked));
    if (locking != null) call(method, index, locking, false, Set.of("R5.CALL", "R5.LOCK"));
  }

  private static String lockingClass(Asked asked) {
    return "LocksIn" + asked.method().substring(0, 1).toUpperCase() + asked.method().substring(1);
  }

  private void asksReceiver(ExecutableElement method, Asked asked) {
    if (isStatic(method) || type.getTypeParameters().isEmpty()) return;
    List<String> given = new ArrayList<>();
    type.getTypeParameters().forEach(p -> given.add(lockingClass(asked)));
    String self = type.getQualifiedName() + "<" + String.join(", ", given) + ">";
    List<String> declared = new ArrayList<>(List.of("JournalHandle j", self + " self"));
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      TypeMirror of = method.getParameters().get(i).asType();
      boolean ofType = of.getKind() == TypeKind.TYPEVAR;
      declared.add((ofType ? lockingClass(asked) : session.types().erasure(of)) + " p" + i);
      passed.add("p" + i);
    }
    String call = method.getSimpleName() + "(" + String.join(", ", passed) + ")";
    boolean lazy = method.getReturnType().toString().startsWith("java.util.stream.Stream<");
    add(declared, "self." + call + (lazy ? ".count();" : ";"), Set.of("R5.CALL"));
  }

  private void mutates(ExecutableElement method) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) return;
    field(type.getQualifiedName().toString());
    List<String> declared = new ArrayList<>(List.of("JournalHandle j"));
    List<String> passed = new ArrayList<>();
    others(method, -1, declared, passed);
    String call = method.getSimpleName() + "(" + String.join(", ", passed) + ");";
    // Of a lock nothing else is said, unless it is trusted.
    String mark = "@Trusted(rules = \"R5.LOCK\", because = \"its side effect is asked for\") ";
    add(mark, declared, "s" + made + "." + call, Set.of("X.SIDE_EFFECT"));
  }

  private void writes(ExecutableElement method, int index, TypeMirror erased) {
    field(erased.toString());
    call(method, index, "s" + made, false, Set.of("X.SIDE_EFFECT"));
  }

  private void field(String of) {
    made++;
    source.append("  static ").append(of).append(" s").append(made).append(";\n");
    number++;
  }

  private void fresh(ExecutableElement method) {
    TypeMirror returned = method.getReturnType();
    if (!Arguments.isPrimitiveArray(returned)) return;
    List<String> declared = new ArrayList<>(List.of("JournalHandle j", "@Mut Book b"));
    List<String> passed = new ArrayList<>();
    String on = receiver(method, declared);
    others(method, -1, declared, passed);
    add(
        declared,
        "b." + Arguments.field(returned) + " = " + on + "(" + String.join(", ", passed) + ");",
        Set.of());
  }

  /** What a result keeps that is new is kept nowhere else. */
  private void makes(ExecutableElement method) {
    TypeMirror returned = session.types().erasure(method.getReturnType());
    String keep =
        switch (returned.toString()) {
          case "java.lang.Object[]" -> "r[0] = b;";
          case "java.util.Collection", "java.util.List", "java.util.Set" -> "r.add(b);";
          case "java.util.Map" -> "r.put(b, b);";
          default -> null;
        };
    if (keep == null) return;
    List<String> declared = new ArrayList<>(List.of("JournalHandle j", "Book b"));
    List<String> passed = new ArrayList<>();
    String on = receiver(method, declared);
    others(method, -1, declared, passed);
    String call = returned + " r = " + on + "(" + String.join(", ", passed) + "); ";
    add(declared, call + keep, Set.of());
  }

  private void call(
      ExecutableElement method, int index, String argument, boolean returns, Set<String> codes) {
    List<String> declared = new ArrayList<>(List.of("JournalHandle j", "Book b"));
    List<String> passed = new ArrayList<>();
    String on = receiver(method, declared);
    others(method, index, declared, passed);
    passed.set(index, argument);
    String call = on + "(" + String.join(", ", passed) + ");";
    boolean isValue =
        method.getKind() == ElementKind.CONSTRUCTOR
            || method.getReturnType().getKind() != TypeKind.VOID;
    add(declared, returns && isValue ? "return " + call : call, codes);
  }

  private String receiver(ExecutableElement method, List<String> declared) {
    if (method.getKind() == ElementKind.CONSTRUCTOR) return "new " + type.getQualifiedName();
    if (isStatic(method)) return type.getQualifiedName() + "." + method.getSimpleName();
    declared.add(type.getQualifiedName() + " self");
    return "self." + method.getSimpleName();
  }

  private void others(
      ExecutableElement method, int index, List<String> declared, List<String> passed) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      TypeMirror erased = session.types().erasure(method.getParameters().get(i).asType());
      // One that is not in sight might keep what it compares.
      boolean compares = erased.toString().equals("java.util.Comparator");
      if (i != index && !compares) declared.add(erased + " p" + i);
      passed.add(compares ? "(" + erased + ") null" : "p" + i);
    }
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  private void add(List<String> declared, String statement, Set<String> codes) {
    add("", declared, statement, codes);
  }

  private void add(String mark, List<String> declared, String statement, Set<String> codes) {
    boolean returns = statement.startsWith("return ");
    String text =
        "  "
            + mark
            + "static "
            + (returns ? "Object" : "void")
            + " m"
            + ++made
            + "("
            + String.join(", ", declared)
            + ") throws Throwable { "
            + statement
            + " }\n";
    source.append(text);
    lines.add(new Line(++number, new LinkedHashSet<>(codes), row, text));
  }
}
