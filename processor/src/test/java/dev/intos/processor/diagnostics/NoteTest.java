package dev.intos.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.processor.codegen.GenerationFact;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each thing that the generator finds out has its text. */
class NoteTest {
  @ParameterizedTest
  @EnumSource
  void saysWhatIsAboutWhat(GenerationFact.Kind kind) {
    String text = Note.valueOf(kind.name()).text("Account.owner");
    assertTrue(text.startsWith("[IntOS:T.GENERATOR] "), text);
    assertTrue(text.contains("'Account.owner'") && text.contains("\n  fix: "), text);
  }
}
