package dev.intos.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.fault.Device;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Stored objects meet later versions of their classes, which are in the folders of {@code
 * src/test/resources/evolution}.
 */
class EvolutionTest {
  @TempDir static Path directory;

  /** Compiles the classes of one folder, the first time, and loads them. */
  private static ClassLoader version(String name) throws Exception {
    Path sources = Path.of("src", "test", "resources", "evolution", name);
    Path classes = directory.resolve(name);
    if (Files.notExists(classes)) {
      compile(sources, classes);
    }
    return new URLClassLoader(
        new URL[] {classes.toUri().toURL()}, EvolutionTest.class.getClassLoader());
  }

  private static void compile(Path sources, Path classes) throws Exception {
    List<String> arguments = new ArrayList<>();
    List<String> path = new ArrayList<>();
    for (Class<?> type : List.of(PersistentHeap.class, Persistent.class)) {
      path.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    arguments.addAll(List.of("-proc:none", "-d", classes.toString(), "-cp"));
    arguments.add(String.join(File.pathSeparator, path));
    try (Stream<Path> files = Files.list(sources)) {
      files.forEach(file -> arguments.add(file.toString()));
    }
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertEquals(0, result);
  }

  private static PersistentHeap open(Device device, ClassLoader classes) {
    return TestHeaps.open(device, HeapOptions.defaults().withClassLoader(classes));
  }

  @SuppressWarnings("unchecked") // the tests handle persons as objects
  private static PBox<Object> person(PersistentHeap heap, ClassLoader classes) throws Exception {
    Class<Object> type = (Class<Object>) classes.loadClass("evolution.Person");
    return heap.root("person", type, (j, t) -> type.getConstructor().newInstance());
  }

  private static Object get(Object target, String field) throws Exception {
    return target.getClass().getField(field).get(target);
  }

  private static void set(Object target, String field, Object value) throws Exception {
    target.getClass().getField(field).set(target, value);
  }

  private static Device stored() throws Exception {
    Device device = new Device();
    ClassLoader first = version("first");
    try (PersistentHeap heap = open(device, first)) {
      PBox<Object> box = person(heap, first);
      heap.run(
          j -> {
            Object person = box.asMut(j);
            set(person, "name", "Ada");
            set(person, "age", 36);
            set(person, "height", (short) -165);
            set(person, "weight", 1.5f);
            set(person, "color", first.loadClass("evolution.Color").getEnumConstants()[0]);
            Object gone = first.loadClass("evolution.Gone").getConstructor().newInstance();
            set(gone, "what", "skipped");
            set(person, "gone", gone);
            set(person, "count", 7);
            set(person, "photo", new byte[] {1, 2});
            set(person, "id", 9L);
          });
    }
    return device;
  }

  @Test
  void fieldsAreAddedRemovedReorderedAndWidened() throws Exception {
    Device device = stored();
    ClassLoader grown = version("grown");
    for (int round = 0; round < 2; round++) {
      double age = 36 + round;
      try (PersistentHeap heap = open(device, grown)) {
        PBox<Object> box = person(heap, grown);
        heap.run(
            j -> {
              Object person = box.asMut(j);
              assertEquals("Ada", get(person, "name"));
              assertEquals(age, get(person, "age"));
              assertEquals(-165, get(person, "height"));
              assertEquals(1.5, get(person, "weight"));
              assertEquals("RED", get(person, "color").toString());
              assertEquals(7L, get(person, "count"));
              assertArrayEquals(new byte[] {1, 2}, (byte[]) get(person, "photo"));
              assertEquals(9L, get(person, "id"));
              assertEquals(round(age) == 36 ? null : "ada@example.org", get(person, "email"));
              assertEquals(false, get(person, "active"));
              set(person, "age", age + 1); // stored as the new class from now on
              set(person, "email", "ada@example.org");
            });
      }
    }
    HeapSchemaException back =
        assertThrows(HeapSchemaException.class, () -> open(device, version("first")));
    assertTrue(back.getMessage().contains("evolution.Person"), back.getMessage());
  }

  private static long round(double value) {
    return Math.round(value);
  }

  @ParameterizedTest
  @CsvSource({
    "number-to-string, field age of class evolution.Person is of type java.lang.String",
    "narrowed, field id of class evolution.Person is of type int",
    "inexact, field age of class evolution.Person is of type float",
    "string-to-number, field name of class evolution.Person is of type java.lang.Integer",
    "other-array, field photo of class evolution.Person is of type char[]",
    "constant-gone, evolution.Color.RED",
    "class-gone, evolution.Person",
    "new-superclass, class evolution.Person",
  })
  void anythingElseIsRefusedAndNothingIsChanged(String version, String message) throws Exception {
    Device device = stored();
    int before = device.count();
    HeapSchemaException thrown =
        assertThrows(HeapSchemaException.class, () -> open(device, version(version)));
    assertTrue(thrown.getMessage().contains(message), thrown.getMessage());
    assertEquals(before, device.count());
    ClassLoader first = version("first");
    try (PersistentHeap heap = open(device, first)) {
      PBox<Object> box = person(heap, first);
      assertEquals("Ada", heap.view(j -> get(box.asRef(j), "name")));
    }
  }
}
