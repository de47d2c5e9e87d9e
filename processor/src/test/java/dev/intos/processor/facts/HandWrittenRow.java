package dev.intos.processor.facts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A statement that shows what a row decides, where no pattern makes one.
 *
 * @param codes of which one must be reported; none where nothing may be
 */
record HandWrittenRow(String row, String statement, Set<String> codes) {
  /** The parameters that the statements use. */
  static final List<String> DECLARED =
      List.of(
          "JournalHandle j",
          "Book b",
          "Comparable<Book> other",
          "java.util.Comparator<Book> order");

  private static final Set<String> RETURNED = Set.of("R2.RETURN");
  private static final Set<String> CAPTURED = Set.of("R2.CAPTURE");

  private static final List<HandWrittenRow> ALL =
      List.of(
          new HandWrittenRow(
              "java.io.BufferedReader lines : this in result",
              "return new java.io.BufferedReader(new java.io.CharArrayReader(b.chars)).lines();",
              RETURNED),
          new HandWrittenRow(
              "java.io.InputStream new : all in result",
              "return new java.io.ByteArrayInputStream(b.bytes);",
              RETURNED),
          new HandWrittenRow(
              "java.io.OutputStream new : all in result",
              "new java.io.BufferedOutputStream(new LockingStream());",
              Set.of()),
          new HandWrittenRow(
              "java.io.Reader new : all in result",
              "return new java.io.CharArrayReader(b.chars);",
              RETURNED),
          new HandWrittenRow(
              "java.io.Writer new : all in result",
              "new java.io.BufferedWriter(new LockingWriter());",
              Set.of()),
          // As lambdas over Object these two might keep what they are given.
          new HandWrittenRow(
              "java.lang.Comparable compareTo : 0 looks", "other.compareTo(b);", Set.of()),
          new HandWrittenRow(
              "java.util.Comparator compare : all looks", "order.compare(b, b);", Set.of()),
          new HandWrittenRow(
              "java.lang.AbstractStringBuilder getChars : 2 writes",
              "new StringBuilder().getChars(0, 0, b.chars, 0);",
              Set.of("R1.UNLOGGED")),
          new HandWrittenRow(
              "java.lang.AbstractStringBuilder setCharAt : mutates",
              "TEXT.setLength(0);",
              Set.of("X.SIDE_EFFECT")),
          new HandWrittenRow(
              "java.lang.Thread start : this elsewhere", "new LockingThread().start();", Set.of()),
          new HandWrittenRow(
              "java.lang.Throwable addSuppressed : 0 in receiver",
              "new Error().addSuppressed(new LockingError());",
              Set.of()),
          new HandWrittenRow(
              "java.lang.Throwable new : all in result",
              "new Error(\"\", new LockingError());",
              Set.of()),
          new HandWrittenRow(
              "java.lang.Throwable new : all in result, asks 0 toString",
              "new Error(new LockingError());",
              Set.of("R5.CALL")),
          new HandWrittenRow(
              "java.lang.ref.Reference new : all in result",
              "return new java.lang.ref.WeakReference<>(b);",
              RETURNED),
          new HandWrittenRow(
              "java.security.spec.EncodedKeySpec new : all looks",
              "return new java.security.spec.X509EncodedKeySpec(b.bytes);",
              Set.of()),
          new HandWrittenRow(
              "java.util.Base64.Encoder wrap : 0 in result",
              "java.util.Base64.getEncoder().wrap(new LockingStream());",
              Set.of()),
          new HandWrittenRow(
              "java.util.Collection new : all in result",
              "return new java.util.PriorityQueue<>(java.util.List.of(b));",
              RETURNED),
          new HandWrittenRow(
              "java.util.Collection parallelStream : parallel",
              "java.util.List.of(b).parallelStream().forEach(x -> b.read());",
              CAPTURED),
          new HandWrittenRow(
              "java.util.Formatter new : all in result",
              "new java.util.Formatter((Appendable) new LockingWriter());",
              Set.of()),
          new HandWrittenRow(
              "java.util.Map new : all in result",
              "return new java.util.concurrent.ConcurrentSkipListMap<>(java.util.Map.of(b, b));",
              RETURNED),
          new HandWrittenRow(
              "java.util.Scanner findAll : this in result",
              "return new java.util.Scanner(new java.io.CharArrayReader(b.chars)).findAll(\"\");",
              RETURNED),
          new HandWrittenRow(
              "java.util.Timer schedule : 0 elsewhere",
              "new java.util.Timer().schedule(new java.util.TimerTask() {"
                  + " @Override public void run() { b.read(); } }, 1);",
              CAPTURED),
          new HandWrittenRow(
              "java.util.concurrent.ExecutorService invokeAll : 0 elsewhere",
              "POOL.invokeAll(java.util.List.of(() -> { b.read(); return 1; }));",
              CAPTURED),
          new HandWrittenRow(
              "java.util.concurrent.ForkJoinTask fork : this elsewhere",
              "new LockingTask().fork();",
              Set.of()),
          new HandWrittenRow(
              "java.util.concurrent.ForkJoinTask invokeAll : all elsewhere",
              "java.util.concurrent.ForkJoinTask.invokeAll("
                  + "new java.util.concurrent.RecursiveAction() {"
                  + " @Override protected void compute() { b.read(); } }, null);",
              CAPTURED),
          new HandWrittenRow(
              "java.util.stream.BaseStream parallel : parallel",
              "java.util.stream.Stream.of(b).parallel().forEach(x -> b.read());",
              CAPTURED));

  /** The statements for a row. */
  static List<HandWrittenRow> of(String row) {
    return ALL.stream().filter(one -> one.row().equals(row)).toList();
  }

  /** The rows named here that are not among some. */
  static Set<String> without(Set<String> rows) {
    Set<String> named = new TreeSet<>();
    for (HandWrittenRow one : ALL) named.add(one.row());
    named.removeAll(rows);
    return named;
  }
}
