package dev.intos.processor.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * One diagnostic of javac.
 *
 * @param line the line of the position that javac prefers, of a call the one of its dot
 * @param startLine the line on which the expression starts
 * @param code the code, null for a diagnostic that is not the checker's
 */
public record Reported(
    String file, long line, long startLine, String code, boolean error, String text) {
  private static final Pattern CODE = Pattern.compile("\\[IntOS:([A-Z]\\d?\\.[A-Z_]+)\\]");

  static Reported of(Diagnostic<? extends JavaFileObject> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT);
    Matcher code = CODE.matcher(text);
    JavaFileObject source = diagnostic.getSource();
    return new Reported(
        source == null ? "?" : Path.of(source.getName()).getFileName().toString(),
        diagnostic.getLineNumber(),
        startLine(diagnostic),
        code.find() ? code.group(1) : null,
        diagnostic.getKind() == Diagnostic.Kind.ERROR,
        text.lines().findFirst().orElse(""));
  }

  private static long startLine(Diagnostic<? extends JavaFileObject> diagnostic) {
    long start = diagnostic.getStartPosition();
    if (diagnostic.getSource() == null || start == Diagnostic.NOPOS) {
      return diagnostic.getLineNumber();
    }
    try {
      CharSequence text = diagnostic.getSource().getCharContent(true);
      return 1 + text.chars().limit(start).filter(c -> c == '\n').count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return file + ":" + startLine + " " + text;
  }
}
