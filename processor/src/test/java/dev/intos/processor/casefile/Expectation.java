package dev.intos.processor.casefile;

import dev.intos.processor.diagnostics.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One report that a case asks for.
 *
 * @param codes the codes of which it may have one
 * @param warning whether it is a warning unless strict
 * @param says what its message must contain, empty if anything will do
 */
record Expectation(String file, long line, List<String> codes, boolean warning, String says) {
  private static final Pattern COMMENT = Pattern.compile("//\\s*(\\w+):(.*)$");
  private static final Pattern LIST =
      Pattern.compile("([A-Z0-9_.]+(?:\\s*[|,]\\s*[A-Z0-9_.]+)*)(?:\\s+\"([^\"]+)\")?");

  /** Reads the comments of a source file. */
  static List<Expectation> in(Path source) throws IOException {
    return read(source.getFileName().toString(), Files.readAllLines(source));
  }

  /** Reads the comments of the lines of a file; one that looks like none of ours is an error. */
  static List<Expectation> read(String file, List<String> lines) {
    List<Expectation> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      if (!comment.find()) continue;
      boolean warning = comment.group(1).equals("warn");
      if (!warning && !comment.group(1).equals("expect")) continue;
      Matcher list = LIST.matcher(comment.group(2).strip());
      if (!list.matches()) throw malformed(file, i, lines.get(i));
      String says = list.group(2) == null ? "" : list.group(2);
      for (String one : list.group(1).split("\\s*,\\s*")) {
        List<String> codes = List.of(one.split("\\s*\\|\\s*"));
        for (String code : codes) {
          if (Code.of(code).isEmpty()) throw malformed(file, i, "unknown code " + code);
        }
        found.add(new Expectation(file, i + 1, codes, warning, says));
      }
    }
    return found;
  }

  private static IllegalArgumentException malformed(String file, int index, String what) {
    return new IllegalArgumentException(file + ":" + (index + 1) + ": " + what.strip());
  }

  /** Whether a report is the one that this asks for. */
  boolean fits(Reported reported, boolean strict) {
    return file.equals(reported.file())
        && (line == reported.line() || line == reported.startLine())
        && reported.code() != null
        && codes.contains(reported.code())
        && reported.text().contains(says)
        && reported.error() == (strict || !warning);
  }

  @Override
  public String toString() {
    String what = file + ":" + line + " " + String.join("|", codes);
    return says.isEmpty() ? what : what + " that says " + says;
  }
}
