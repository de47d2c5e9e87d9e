package dev.intos.processor.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is generated, told and left out. */
class GenerationStepTest {
  private static final Path CASES = Path.of("src/test/resources/codegen/cases");

  @TempDir Path directory;

  @Test
  void erroneousCodeGetsTheErrorsThatItHasWithoutTheProcessor() {
    Sources without = Sources.compile("erroneous", directory.resolve("1"), "-proc:none");
    Sources with = Sources.compile("erroneous", directory.resolve("2"));
    assertFalse(with.compiled());
    assertEquals(
        without.diagnostics().stream().sorted().toList(),
        with.diagnostics().stream().sorted().toList());
  }

  @Test
  void violationsGetCompilableCode() throws IOException {
    Path source = Files.createDirectories(directory.resolve("source"));
    String broken = Files.readString(CASES.resolve("erroneous/Broken.java"));
    int start = broken.indexOf("  @Persistent\n  class Inner");
    int end = broken.indexOf("  static class Transactions");
    String head = broken.substring(0, broken.indexOf("class Broken"));
    Files.writeString(
        source.resolve("Broken.java"),
        head + "class Broken {\n" + broken.substring(start, end) + "}");
    Sources sources = Sources.compile(source, directory, List.of());
    assertTrue(sources.compiled(), () -> sources.diagnostics().toString());
    assertTrue(
        sources.generated().containsKey("erroneous/Broken$Unsafe_IntosCodec.java"),
        () -> sources.generated().keySet().toString());
  }

  @Test
  void namesThatAreTakenAreTold() {
    Sources sources = Sources.compile("taken", directory);
    assertTrue(sources.compiled());
    assertEquals(List.of("NAME_TAKEN taken.Account"), sources.facts());
  }

  @Test
  void reflectionIsTold() {
    assertEquals(
        List.of(
            "FINAL_BY_REFLECTION reflection.Directory.history",
            "FINAL_BY_REFLECTION reflection.Directory.id",
            "FINAL_BY_REFLECTION reflection.Directory.size",
            "FINAL_BY_REFLECTION reflection.Directory.cells",
            "FINAL_BY_REFLECTION reflection.Named.name",
            "FINAL_BY_REFLECTION reflection.SubDirectory.name"),
        Sources.compile("reflection", directory).facts());
  }

  @Test
  void onlyCrookedConstructorsNeedReflection() {
    List<String> facts = Sources.compile("constructors", directory).facts();
    assertEquals(
        List.of(
            "Normalising.text",
            "Reassigning.text",
            "Block.text",
            "Block.numbers",
            "Checked.text",
            "Widening.number",
            "Branching.text",
            "Lengths.numbers",
            "Unused.text",
            "Holder.made",
            "Holder.given",
            "Twice.one",
            "Twice.two",
            "Checking.name"),
        facts.stream()
            .map(f -> f.replace("FINAL_BY_REFLECTION constructors.Crooked.", ""))
            .toList());
  }

  @Test
  void transactionsThatAreLeftOutAreTold() {
    String handle = "dev.intos.runtime.JournalHandle";
    assertEquals(
        List.of(
            "SKIPPED_BORROW transactions.Bank.borrows(transactions.Account," + handle + ")",
            "SKIPPED_OVERLOAD transactions.Bank.deposit(" + handle + ",long)",
            "SKIPPED_OVERLOAD transactions.Bank.toString(" + handle + ")",
            "SKIPPED_OVERLOAD transactions.Bank.notifyAll(" + handle + ")",
            "SKIPPED_THROWABLE transactions.Bank.throwable(" + handle + ")",
            "SKIPPED_HIDDEN_TYPE transactions.Bank.privateType(transactions.Bank.Private,"
                + handle
                + ")"),
        Sources.compile("transactions", directory).facts());
  }

  @Test
  void aModuleThatDoesNotReadTheRuntimeIsTold() throws IOException {
    Path source = Files.createDirectories(directory.resolve("source/model"));
    Files.writeString(
        directory.resolve("source/module-info.java"),
        "module model { requires dev.intos.annotations; }");
    Files.writeString(
        source.resolve("Thing.java"),
        "package model; @dev.intos.annotations.Persistent record Thing(int n) {}");
    Sources sources = Sources.compile(directory.resolve("source"), directory, List.of());
    assertEquals(List.of(), sources.diagnostics());
    assertEquals(List.of("RUNTIME_NOT_READ model.Thing"), sources.facts());
    assertTrue(sources.generated().isEmpty());
  }

  @Test
  void codecsOfSubclassesAreTheSameWhenTheSuperclassIsAClassFile() throws IOException {
    TreeMap<String, String> together =
        Sources.compile("inherit", directory.resolve("1")).generated();
    Sources base =
        Sources.compile(CASES.resolve("inherit/base"), directory.resolve("2"), List.of());
    Path rest = Files.createDirectories(directory.resolve("rest"));
    try (Stream<Path> files = Files.list(CASES.resolve("inherit"))) {
      for (Path f : files.filter(Files::isRegularFile).toList()) {
        Files.copy(f, rest.resolve(f.getFileName()));
      }
    }
    Sources apart = Sources.compile(rest, directory.resolve("3"), List.of(base.classes()));
    TreeMap<String, String> all = base.generated();
    all.putAll(apart.generated());
    assertEquals(together, all);
  }

  @Test
  void modulesThatAreCompiledTogetherGetTheirOwn() throws IOException {
    Path shop = Files.createDirectories(directory.resolve("source/shop"));
    Files.copy(CASES.resolve("module/module-info.java"), shop.resolve("module-info.java"));
    for (String f : List.of("Stock", "Shop", "api/Check")) {
      Path file = shop.resolve("shop/" + f + ".java");
      Files.createDirectories(file.getParent());
      Files.copy(CASES.resolve("module/shop/" + f + ".java"), file);
    }
    Path model = Files.createDirectories(directory.resolve("source/model/model"));
    Files.writeString(
        directory.resolve("source/model/module-info.java"),
        "module model { requires dev.intos.runtime; }");
    Files.writeString(
        model.resolve("Thing.java"),
        "package model; @dev.intos.annotations.Persistent record Thing(int n) {}");
    String sources = directory.resolve("source").toString();
    Sources both =
        Sources.compile(
            directory.resolve("source"), directory, List.of(), "--module-source-path", sources);
    assertTrue(both.compiled(), () -> both.diagnostics().toString());
    for (String file :
        List.of(
            "shop/shop/Stock_IntosCodec.class",
            "shop/META-INF/intos/verified/shop.txt",
            "model/model/Thing_IntosCodec.class",
            "model/META-INF/intos/verified/model.txt")) {
      assertTrue(Files.exists(both.classes().resolve(file)), file);
    }
  }

  @Test
  void whatAnotherProcessorMakesIsWaitedFor() throws IOException {
    Path source = Files.createDirectories(directory.resolve("source"));
    Files.writeString(
        source.resolve("Late.java"),
        """
        import dev.intos.annotations.*;
        import dev.intos.runtime.*;
        @Persistent record Late(SourceTransactions made) {}
        class Source {
          @Transaction static Source_InnerTransactions inner(JournalHandle j) { return null; }
          static class Inner { @Transaction void run() {} }
        }
        """);
    Sources sources = Sources.compile(source, directory, List.of());
    assertTrue(sources.compiled(), () -> sources.diagnostics().toString());
    assertEquals(
        List.of("Late_IntosCodec.java", "SourceTransactions.java", "Source_InnerTransactions.java"),
        List.copyOf(sources.generated().keySet()));
  }
}
