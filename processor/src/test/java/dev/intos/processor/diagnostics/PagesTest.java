package dev.intos.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that each diagnostic names has a section for it. */
class PagesTest {
  @ParameterizedTest
  @EnumSource
  void hasASection(Code code) throws IOException {
    Path page = Path.of("..", "docs", "rules", code.rule().toLowerCase() + ".md");
    assertTrue(Files.readAllLines(page).contains("## " + code.id()), code.id() + " in " + page);
    assertTrue(
        code.link().endsWith("/docs/rules/" + page.getFileName() + "#" + anchor(code)),
        code.link());
  }

  private static String anchor(Code code) {
    return code.id().toLowerCase().replace(".", "");
  }
}
