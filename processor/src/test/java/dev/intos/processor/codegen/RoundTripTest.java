package dev.intos.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.PersistentHeap;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated codecs against the real runtime: written, rolled back, recovered, checkpointed. */
class RoundTripTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "plain, plain.Check",
    "records, records.Check",
    "nested, nested.Check",
    "inplace, inplace.Check",
    "inherit, inherit.Check",
    "generics, generics.Check",
    "shapes, shapes.Check",
    "reflection, reflection.Check",
    "trusted, trusted.Check",
    "names, names.Check",
    "unnamed, Check",
    "transactions, transactions.Check"
  })
  void whatWasStoredComesBack(String name, String check) {
    Sources sources = Sources.compile(name, directory, "-Werror");
    assertEquals(List.of(), sources.diagnostics());
    assertTrue(sources.compiled());
    roundTrip(new HeapProgram(sources.loader(), check), directory.resolve("heap"));
  }

  private static void roundTrip(HeapProgram program, Path file) {
    try (PersistentHeap heap = program.open(file)) {
      program.call("fill", heap);
      assertEquals(program.expected(), program.call("show", heap), "as it was made");
      assertThrows(IllegalStateException.class, () -> program.call("spoil", heap));
      assertEquals(program.expected(), program.call("show", heap), "after a rollback");
    }
    try (PersistentHeap heap = program.open(file)) {
      assertEquals(program.expected(), program.call("show", heap), "from the journal");
      assertThrows(IllegalStateException.class, () -> program.call("spoil", heap));
      assertEquals(program.expected(), program.call("show", heap), "rolled back once read");
      heap.checkpoint();
    }
    try (PersistentHeap heap = program.open(file)) {
      assertEquals(program.expected(), program.call("show", heap), "from a checkpoint");
    }
  }

  @Test
  void trustedFieldsAreEmptyAfterRecovery() {
    Sources sources = Sources.compile("trusted", directory);
    HeapProgram program = new HeapProgram(sources.loader(), "trusted.Check");
    Path file = directory.resolve("heap");
    try (PersistentHeap heap = program.open(file)) {
      program.call("fill", heap);
      assertEquals(false, program.call("isCold", heap));
    }
    try (PersistentHeap heap = program.open(file)) {
      assertEquals(true, program.call("isCold", heap));
    }
  }
}
