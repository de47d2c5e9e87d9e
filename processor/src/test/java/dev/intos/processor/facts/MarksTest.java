package dev.intos.processor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.processor.casefile.ProcessorPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks are read off source and off class files alike. */
class MarksTest {
  private static final String LIBRARY =
      """
      package lib;
      import dev.intos.annotations.*;
      public class Library {
        @Persistent public static class Box<@Persistent T, U> { }
        public interface Runner {
          @Transaction void run(Object token);
          void give(@Transaction Runnable body);
          @OutsideTransaction void outside();
          @OutsideTransaction(lock = true) void lock();
          @SyscallToken void call(Object token);
          @Mut void change(@Mut Object it, @Owned Object that);
          @Owned Object make();
        }
      }
      """;
  private static final String SOURCE =
      """
      class Source implements lib.Library.Runner {
        public void run(Object token) { }
        public void give(Runnable body) { }
        public void outside() { }
        @dev.intos.annotations.OutsideTransaction public void lock() { }
        public void call(Object token) { }
        public void change(Object it, Object that) { }
        public Object make() { return null; }
        @interface Persistent { }
        @Persistent static class Namesake { }
        static final String REASON = "twice " + "checked";
        @dev.intos.annotations.Trusted(rules = {"R5", "X"}, because = REASON) void trusted() { }
        @dev.intos.annotations.Trusted(rules = "R5", because = " ") void blank() { }
        void open(lib.Library.Box<String, String> box) { }
      }
      """;

  @TempDir Path classes;
  private JavacSession session;
  private Marks marks;

  @BeforeEach
  void compile() throws Exception {
    String classPath = System.getProperty("java.class.path");
    Path source = Files.writeString(classes.resolve("Library.java"), LIBRARY);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-proc:none", "-processorpath", ".", "-cp", classPath, "-d", classes.toString());
      ProcessorPath manager = new ProcessorPath(files, false);
      var units = files.getJavaFileObjects(source);
      assertTrue(javac.getTask(null, manager, null, options, null, units).call());
    }
    Files.delete(source);
    session = JavacSession.of(SOURCE, "-cp", classPath + java.io.File.pathSeparator + classes);
    marks = new Marks(session.elements(), session.types());
  }

  private ExecutableElement method(String type, String name, String... parameters) {
    return session.method(type, name, parameters);
  }

  @Test
  void marksOfClassFiles() {
    String runner = "lib.Library.Runner";
    assertTrue(marks.isPersistent(session.type("lib.Library.Box")));
    var parameters = session.type("lib.Library.Box").getTypeParameters();
    assertTrue(marks.isPersistent(parameters.get(0)));
    assertFalse(marks.isPersistent(parameters.get(1)));
    assertTrue(marks.isTransaction(method(runner, "run", "Object")));
    assertTrue(marks.isTransaction(method(runner, "give", "Runnable").getParameters().get(0)));
    assertEquals(Outside.OUTSIDE, marks.outside(method(runner, "outside")));
    assertEquals(Outside.LOCK, marks.outside(method(runner, "lock")));
    assertEquals(Outside.NONE, marks.outside(method(runner, "run", "Object")));
    assertTrue(marks.isSyscall(method(runner, "call", "Object")));
    ExecutableElement change = method(runner, "change", "Object", "Object");
    assertTrue(marks.isMut(change));
    assertTrue(marks.isMut(change.getParameters().get(0)));
    assertTrue(marks.isOwned(change.getParameters().get(1)));
    assertTrue(marks.isOwned(method(runner, "make")));
  }

  @Test
  void overridesHaveSomeMarksAllTheSame() {
    assertTrue(marks.isTransaction(method("Source", "run", "Object")));
    assertTrue(marks.isTransaction(method("Source", "give", "Runnable").getParameters().get(0)));
    assertEquals(Outside.OUTSIDE, marks.outside(method("Source", "outside")));
    assertEquals(Outside.LOCK, marks.outside(method("Source", "lock")));
    assertTrue(marks.isSyscall(method("Source", "call", "Object")));
    assertFalse(marks.isMut(method("Source", "change", "Object", "Object")));
    assertFalse(marks.isOwned(method("Source", "make")));
  }

  @Test
  void namesakesAreNoMarks() {
    assertFalse(marks.isPersistent(session.type("Source.Namesake")));
  }

  @Test
  void trustIsReadWithConstantsFolded() {
    Trust trust = marks.trusted(method("Source", "trusted")).orElseThrow();
    assertEquals(List.of("R5", "X"), trust.rules());
    assertEquals("twice checked", trust.because());
    assertTrue(marks.trusted(method("Source", "blank")).orElseThrow().because().isBlank());
    assertTrue(marks.trusted(method("Source", "make")).isEmpty());
  }
}
