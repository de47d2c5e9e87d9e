package dev.intos.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PersistentHeap;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
    "constructors, constructors.Check",
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
  void aNamedModuleNeedsToExportAndOpenNothing() throws ReflectiveOperationException {
    Sources sources = Sources.compile("module", directory, "-Werror");
    assertEquals(List.of(), sources.diagnostics());
    ModuleFinder finder =
        ModuleFinder.of(
            sources.classes(),
            Path.of(Sources.jar(PersistentHeap.class)),
            Path.of(Sources.jar(Persistent.class)));
    Configuration modules =
        ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of("shop"));
    ClassLoader loader =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(modules, ClassLoader.getPlatformClassLoader())
            .findLoader("shop");
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      Class<?> check = loader.loadClass("shop.api.Check");
      assertTrue(check.getModule().isNamed());
      Object shown =
          check.getMethod("roundTrip", Path.class).invoke(null, directory.resolve("heap"));
      assertEquals("spoiled, tea 5 6 1, tea 5 6 1", shown);
    } finally {
      Thread.currentThread().setContextClassLoader(context);
    }
  }

  @Test
  void aClassMayGainLoseReorderAndWidenFields() {
    Path cases = Path.of("src/test/resources/codegen/cases/evolution");
    Path heap = directory.resolve("heap");
    Sources v1 = Sources.compile(cases.resolve("v1"), directory.resolve("1"), List.of());
    HeapProgram first = new HeapProgram(v1.loader(), "evolution.Check");
    try (PersistentHeap opened = first.open(heap)) {
      first.call("fill", opened);
    }
    Sources v2 = Sources.compile(cases.resolve("v2"), directory.resolve("2"), List.of());
    HeapProgram second = new HeapProgram(v2.loader(), "evolution.Check");
    try (PersistentHeap opened = second.open(heap)) {
      assertEquals(
          "ada77Tag[set=false, number=7, name=tag]null00null", second.call("show", opened));
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
