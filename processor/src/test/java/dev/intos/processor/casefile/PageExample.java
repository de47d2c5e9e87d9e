package dev.intos.processor.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An example on a page of the rules: a block of Java in the section of a code.
 *
 * <p>A comment at the end of a line says what is reported for it, {@code // error: R2.STORE} or
 * {@code // warning: X.SIDE_EFFECT}; an example without one is right. Around each stands the block
 * of the first page, which says itself where.
 *
 * @param name the page and the line on which it starts
 */
record PageExample(String name, String code, List<String> lines) {
  private static final Path PAGES = Path.of("..", "docs", "rules");
  private static final String PLACE = "// an example without classes stands here";
  private static final Pattern TYPE =
      Pattern.compile("(@Persistent$|(final |sealed |abstract )*(class|interface|record|enum) ).*");

  /** The examples of all pages, in the order in which they stand. */
  static List<PageExample> all() throws IOException {
    List<PageExample> examples = new ArrayList<>();
    try (var pages = Files.list(PAGES)) {
      for (Path page : pages.filter(p -> !p.equals(first())).sorted().toList()) {
        examples.addAll(in(page));
      }
    }
    return examples;
  }

  private static Path first() {
    return PAGES.resolve("README.md");
  }

  private static List<PageExample> in(Path page) throws IOException {
    List<PageExample> examples = new ArrayList<>();
    List<String> lines = Files.readAllLines(page);
    String section = "";
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("## ")) section = lines.get(i).substring(3);
      if (!lines.get(i).equals("```java")) continue;
      int end = i + lines.subList(i, lines.size()).indexOf("```");
      String name = page.getFileName() + ":" + (i + 2);
      examples.add(new PageExample(name, section, lines.subList(i + 1, end)));
      i = end;
    }
    return examples;
  }

  /** The file that it is compiled in. */
  List<String> source() throws IOException {
    List<String> frame = in(first()).get(0).lines;
    List<String> source = new ArrayList<>();
    boolean classes = lines.stream().anyMatch(line -> TYPE.matcher(line).matches());
    for (String line : frame) {
      if (line.strip().equals(PLACE) && !classes) source.addAll(lines);
      else source.add(line);
    }
    if (classes) source.addAll(lines);
    return source.stream().map(PageExample::asInCases).toList();
  }

  private static String asInCases(String line) {
    return line.replace("// error: ", "// expect: ").replace("// warning: ", "// warn: ");
  }
}
