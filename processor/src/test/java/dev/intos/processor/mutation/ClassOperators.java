package dev.intos.processor.mutation;

import static dev.intos.processor.mutation.Snippets.borrowed;
import static dev.intos.processor.mutation.Snippets.distant;
import static dev.intos.processor.mutation.Snippets.inside;
import static dev.intos.processor.mutation.Snippets.operator;
import static dev.intos.processor.mutation.Snippets.outside;

import java.util.List;

/** Operators against Rule 3: persistent classes that refer to what a restart would lose. */
final class ClassOperators {
  private static final String PERSISTENT = "@dev.intos.annotations.Persistent ";
  private static final String RUNTIME = "dev.intos.runtime.";

  private ClassOperators() {}

  static List<Operator> all() {
    return List.of(
        operator("add-a-volatile-field", "R3.FIELD|R3.TYPEARG", Declarations::volatileField),
        operator("swap-a-field-type", "R3.FIELD|R3.TYPEARG", Declarations::swapFieldType),
        operator("transient-field", "R3.FIELD", Declarations::transientField),
        operator("extend-a-volatile-class", "R3.SUPER", Declarations::volatileSuper),
        operator("volatile-subclass", "R3.SUPER", Declarations::volatileSubclass),
        operator("open-interface", "R3.SUPER", Declarations::openInterface),
        distant("drop-persistent", "R3.TYPEARG|R3.FIELD|R3.SUPER", Declarations::dropPersistent),
        operator("inner-class", "R3.ENCLOSING", Declarations::innerClass),
        operator("drop-static-of-a-class", "R3.ENCLOSING", Declarations::dropStatic),
        operator("anonymous-subclass", "R3.ENCLOSING", Declarations::anonymous),
        outside(
            "local-class",
            "R3.ENCLOSING",
            "",
            PERSISTENT + "class MutantLocal { int n; }",
            PERSISTENT + "record MutantLocal(int n) {}"),
        inside(
            "local-class-inside", "R3.ENCLOSING", "", PERSISTENT + "class MutantLocal { int n; }"),
        outside(
            "volatile-type-argument",
            "R3.TYPEARG",
            "static <@dev.intos.annotations.Persistent T> T own(T t) { return t; }",
            RUNTIME + "PBox<Thread> mutantBox = null;",
            RUNTIME + "PVec<java.util.List<String>> mutantVec = null;",
            RUNTIME + "PQueue<? extends Runnable> mutantQueue = null;",
            RUNTIME + "PBox<" + RUNTIME + "PBox<Object>> mutantBox = null;",
            RUNTIME + "PArray<int[][]> mutantArray = null;",
            RUNTIME + "PMap<String, java.util.Date> mutantMap = null;",
            RUNTIME + "PMap<$T, String> mutantMap = null;",
            "java.util.List<" + RUNTIME + "PBox<$T[]>> mutantBoxes = null;",
            "MutantAid.own(new StringBuilder());"),
        inside(
            "volatile-type-argument-inferred",
            "R3.TYPEARG",
            "",
            RUNTIME + "PBox.create(new java.util.ArrayList<String>(), $t);",
            "var mutantBox = " + RUNTIME + "PBox.create(new Object(), $t);",
            RUNTIME + "QueueHandle<Object> mutantQ = " + RUNTIME + "Syscalls.queueCreate(1, $t);",
            RUNTIME + "Syscalls.external(\"m\", () -> new StringBuilder(), $t);",
            RUNTIME + "PVec<Thread> mutantVec = " + RUNTIME + "PVec.create($t);",
            RUNTIME + "Syscalls.createTask(\"m\", 1, (mutantC, mutantP) -> {}, new int[1], $t);"),
        inside(
            "volatile-capture-of-a-task",
            "R3.CAPTURE",
            "void body("
                + RUNTIME
                + "TaskContext c, Integer p) {}"
                + " void body(Integer p, "
                + RUNTIME
                + "JournalHandle j, "
                + RUNTIME
                + "SysToken t) {}",
            "final Object mutantO = new Object(); "
                + RUNTIME
                + "Syscalls.createTask(\"m\", 1,"
                + " (mutantC, mutantP) -> mutantO.hashCode(), 1, $t);",
            RUNTIME + "Syscalls.createTask(\"m\", 1, new MutantAid()::body, 1, $t);",
            "final var mutantL = new java.util.ArrayList<String>(); "
                + RUNTIME
                + "Syscalls.timerCreate(\"m\", 1, true,"
                + " (mutantP, mutantJ, mutantT) -> mutantL.size(), 1, $t);",
            RUNTIME + "Syscalls.timerCreate(\"m\", 1, true, new MutantAid()::body, 1, $t);"));
  }

  /** Operators against the trusted base. */
  static List<Operator> trusted() {
    return List.of(
        outside(
            "raw-type",
            "T.RAW",
            "static Object any; static java.util.List raw; static void take(java.util.List<"
                + RUNTIME
                + "PBox<$T>> all) {}",
            RUNTIME + "PBox mutantRaw = null;",
            "java.util.List<" + RUNTIME + "PVec> mutantRaw = null;",
            RUNTIME + "PBox<$T> mutantBox = (" + RUNTIME + "PBox<$T>) MutantAid.any;",
            "MutantAid.take(MutantAid.raw);",
            "if (MutantAid.any instanceof " + RUNTIME + "PMap mutantRaw) {}"),
        outside(
            "reflection",
            "T.REFLECT",
            "static Class<$T> type() { return $T.class; }",
            "$T.class.getDeclaredFields();",
            "Class<?> mutantType = $T.class; mutantType.getDeclaredMethods();",
            "try { $T.class.getDeclaredConstructor().newInstance(); } catch (Exception mutantE) {}",
            "try { java.lang.invoke.MethodHandles.lookup().findVirtual($T.class, \"x\", null); }"
                + " catch (Exception mutantE) {}",
            "try { $T.class.getMethod(\"x\").setAccessible(true); } catch (Exception mutantE) {}"),
        borrowed(
            "reflection-on-a-borrow",
            "T.REFLECT",
            "",
            "$b.getClass().getDeclaredFields();",
            "try { $b.getClass().getDeclaredField(\"x\").setInt($b, 1); } catch (Exception mutantE) {}"),
        operator("trust-without-a-reason", "T.REASON", Declarations::trust));
  }
}
