package dev.intos.examples.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;

/**
 * A program with a mistake, and in a comment at the end of its line the code that it should get.
 */
final class BrokenProgram {
  private static final Pattern EXPECTED = Pattern.compile("// expect: (\\S+)$");
  private static final Pattern REPORTED = Pattern.compile("\\[IntOS:(\\S+)]");

  private final Path file;

  BrokenProgram(Path file) {
    this.file = file;
  }

  String name() {
    return file.getFileName().toString();
  }

  /** The faults that its comments tell, as code and line. */
  List<String> expected() {
    List<String> faults = new ArrayList<>();
    List<String> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = EXPECTED.matcher(lines.get(i));
      if (comment.find()) {
        faults.add(fault(comment.group(1), i + 1));
      }
    }
    return faults;
  }

  /** What javac says, each with the line of the source and a caret. */
  Verdict compile(Javac javac) {
    List<String> faults = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    for (Diagnostic<?> diagnostic : javac.compile(List.of(file))) {
      Matcher code = REPORTED.matcher(diagnostic.getMessage(Locale.ROOT));
      boolean refused = diagnostic.getKind() == Diagnostic.Kind.ERROR && code.find();
      String name = refused ? code.group(1) : diagnostic.getKind().toString();
      faults.add(fault(name, diagnostic.getLineNumber()));
      messages.add(diagnostic.toString());
    }
    return new Verdict(faults, messages);
  }

  private static String fault(String code, long line) {
    return code + " in line " + line;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What came of a compilation.
   *
   * @param faults code and line of each diagnostic; of one that is no error of the checker, its
   *     kind
   * @param messages what a user sees
   */
  record Verdict(List<String> faults, List<String> messages) {}
}
