package dev.intos.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in the README compile or fail as it says, word by word. */
class ReadmeTest {
  private static final Pattern PROGRAM = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern MESSAGES =
      Pattern.compile("```\n(\\w+\\.java:.*?)```", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("class (\\w+)");

  @TempDir Path directory;
  private String readme;
  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void writePrograms() throws IOException {
    readme = Files.readString(Path.of("../README.md"));
    for (MatchResult program : PROGRAM.matcher(readme).results().toList()) {
      Matcher name = NAME.matcher(program.group(1));
      name.find();
      Path file = directory.resolve(name.group(1) + ".java");
      files.add(Files.writeString(file, program.group(1)));
    }
  }

  @Test
  void theFirstProgramCompiles() {
    assertEquals(List.of(), compile(files.subList(0, 1)));
  }

  @Test
  void theMistakesGetTheseMessages() {
    Matcher messages = MESSAGES.matcher(readme);
    messages.find();
    assertEquals(messages.group(1).strip(), String.join("\n", compile(files)));
  }

  @Test
  void allBrokenProgramsAreCounted() {
    int broken = BrokenProgramTest.programs().size();
    assertTrue(readme.contains(broken + " broken programs"), broken + " broken programs");
  }

  private List<String> compile(List<Path> sources) {
    return new Javac(directory.resolve("classes"))
        .compile(sources).stream()
            .map(d -> d.toString().replace(directory + File.separator, ""))
            .toList();
  }
}
