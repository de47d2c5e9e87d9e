package dev.intos.processor.mutation;

import static dev.intos.processor.mutation.Snippets.borrowed;
import static dev.intos.processor.mutation.Snippets.inside;
import static dev.intos.processor.mutation.Snippets.operator;

import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Operators against Rule 2: borrows and capabilities that leave their transaction. */
final class EscapeOperators {
  private EscapeOperators() {}

  static List<Operator> all() {
    return List.of(
        borrowed(
            "store-in-a-static",
            "R2.STORE",
            "static Object held; static $T typed; static java.util.Optional<Object> maybe;",
            "MutantAid.held = $b;",
            "MutantAid.typed = $b;",
            "Object mutantAlias = $b; MutantAid.held = mutantAlias;",
            "MutantAid.maybe = java.util.Optional.of($b);"),
        borrowed(
            "store-in-a-volatile-object",
            "R2.STORE",
            "Object held; static MutantAid one;",
            "new MutantAid().held = $b;",
            "MutantAid.one.held = $b;",
            "MutantAid mutantAid = new MutantAid(); mutantAid.held = $b;"),
        borrowed(
            "store-in-an-outside-array",
            "R2.STORE",
            "static Object[] array = new Object[1]; static Object[][] deep = new Object[1][1];",
            "MutantAid.array[0] = $b;",
            "MutantAid.deep[0][0] = $b;",
            "Object[] mutantAll = MutantAid.array; mutantAll[0] = $b;"),
        borrowed(
            "store-in-an-outside-collection",
            "R2.STORE",
            "static java.util.List<Object> list; static java.util.Map<String, Object> map;"
                + " static java.util.Set<$T> set; static java.util.Deque<Object> deque;",
            "MutantAid.list.add($b);",
            "MutantAid.map.put(\"\", $b);",
            "MutantAid.set.add($b);",
            "MutantAid.deque.push($b);",
            "MutantAid.list.addAll(java.util.List.of($b));",
            "var mutantAll = MutantAid.list; mutantAll.add($b);",
            "MutantAid.map.computeIfAbsent(\"\", mutantKey -> \"\"); MutantAid.map.putIfAbsent(\"\", $b);"),
        borrowed(
            "store-in-a-holder",
            "R2.STORE",
            "static final java.util.concurrent.atomic.AtomicReference<Object> REFERENCE ="
                + " new java.util.concurrent.atomic.AtomicReference<>();"
                + " static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();",
            "MutantAid.REFERENCE.set($b);",
            "MutantAid.REFERENCE.compareAndSet(null, $b);",
            "MutantAid.LOCAL.set($b);"),
        operator("store-in-a-captured-holder", "R2.STORE", Transactions::capturedHolder),
        borrowed(
            "capture-in-a-thread",
            "R2.CAPTURE",
            "",
            "final var mutantRef = $b; new Thread(() -> mutantRef.hashCode()).start();",
            "final var mutantRef = $b; new Thread(mutantRef::hashCode).start();",
            "final var mutantRef = $b; new Thread() { public void run() { mutantRef.hashCode(); } }.start();"),
        borrowed(
            "capture-in-an-executor",
            "R2.CAPTURE",
            "static java.util.concurrent.ExecutorService pool;",
            "final var mutantRef = $b; MutantAid.pool.execute(() -> mutantRef.hashCode());",
            "final var mutantRef = $b; MutantAid.pool.submit(() -> mutantRef.hashCode());",
            "final var mutantRef = $b;"
                + " java.util.concurrent.CompletableFuture.runAsync(() -> mutantRef.hashCode());",
            "final var mutantRef = $b; MutantAid.pool.execute(mutantRef::hashCode);"),
        borrowed(
            "capture-in-a-parallel-stream",
            "R2.CAPTURE",
            "",
            "final var mutantRef = $b;"
                + " java.util.stream.Stream.of(1).parallel().forEach(mutantN -> mutantRef.hashCode());",
            "java.util.List.of($b).parallelStream().forEach(mutantRef -> mutantRef.hashCode());",
            "final var mutantRef = $b;"
                + " java.util.stream.IntStream.range(0, 3).parallel().map(mutantN -> mutantRef.hashCode()).sum();"),
        borrowed(
            "capture-in-kept-code",
            "R2.CAPTURE",
            "static Runnable later; static java.util.List<Runnable> all;"
                + " static java.util.function.Supplier<Object> supplier;",
            "final var mutantRef = $b; MutantAid.later = () -> mutantRef.hashCode();",
            "final var mutantRef = $b; MutantAid.later = mutantRef::hashCode;",
            "final var mutantRef = $b; MutantAid.all.add(() -> mutantRef.hashCode());",
            "final var mutantRef = $b; MutantAid.supplier = () -> mutantRef;",
            "final var mutantRef = $b;"
                + " MutantAid.later = new Runnable() { public void run() { mutantRef.hashCode(); } };",
            "final var mutantRef = $b;"
                + " class MutantLocal implements Runnable { public void run() { mutantRef.hashCode(); } }"
                + " MutantAid.later = new MutantLocal();",
            "final var mutantRef = $b; Runnable mutantRun = () -> mutantRef.hashCode();"
                + " Runnable mutantOther = () -> mutantRun.run(); MutantAid.later = mutantOther;"),
        borrowed(
            "throw",
            "R2.THROW",
            "static boolean yes() { return true; }"
                + " static class Failed extends RuntimeException { final transient Object what;"
                + " Failed(Object what) { this.what = what; }"
                + " static Failed of(Object what) { return new Failed(null); } }"
                + " static class Typed extends RuntimeException { $T what; }",
            "if (MutantAid.yes()) throw new MutantAid.Failed($b);",
            "if (MutantAid.yes()) { MutantAid.Failed mutantE = new MutantAid.Failed($b);"
                + " throw mutantE; }",
            "try { throw new MutantAid.Failed($b); } catch (MutantAid.Failed mutantE) {}",
            "if (MutantAid.yes()) { MutantAid.Typed mutantE = new MutantAid.Typed();"
                + " mutantE.what = $b; throw mutantE; }",
            "if (MutantAid.yes()) throw new IllegalStateException(\"\", new MutantAid.Failed($b));"),
        borrowed(
            "leak-to-a-plain-parameter",
            "R2.LEAK",
            "static void object(Object o) {} static <T> void plain(T t) {} static void all(Object... o) {}"
                + " static <T> void bounded(java.util.List<T> all, T t) {}"
                + " MutantAid() {} MutantAid(Object o) {} void own(Object o) {}",
            "MutantAid.object($b);",
            "MutantAid.plain($b);",
            "MutantAid.all(1, $b);",
            "MutantAid.bounded(new java.util.ArrayList<>(), $b);",
            "new MutantAid($b);",
            "new MutantAid().own($b);",
            "Object mutantAlias = $b; MutantAid.object(mutantAlias);"),
        borrowed(
            "leak-to-an-unseen-function",
            "R2.LEAK",
            "static java.util.function.Function<Object, Object> function;"
                + " static java.util.function.Consumer<$T> consumer;"
                + " static java.util.function.Consumer<$T> give() { return consumer; }",
            "MutantAid.function.apply($b);",
            "MutantAid.consumer.accept($b);",
            "MutantAid.give().accept($b);",
            "java.util.Optional.of($b).ifPresent(MutantAid.consumer);"),
        operator("return", "R2.RETURN", (s, f) -> Transactions.result(s, "$b", f)),
        operator(
            "return-by-a-branch",
            "R2.RETURN",
            (s, f) -> Transactions.result(s, "$b == null ? null : $b", f)),
        operator(
            "return-in-an-optional",
            "R2.RETURN",
            (s, f) -> Transactions.result(s, "java.util.Optional.of($b)", f)),
        operator(
            "return-in-a-list",
            "R2.RETURN",
            (s, f) -> Transactions.result(s, "java.util.List.of($b)", f)),
        operator(
            "return-in-an-array",
            "R2.RETURN",
            (s, f) ->
                Transactions.result(s, "{ Object[] mutantAll = {$b}; return mutantAll; }", f)),
        operator(
            "return-in-a-stream",
            "R2.RETURN",
            (s, f) ->
                Transactions.result(
                    s, "java.util.stream.Stream.of($b).map(mutantX -> mutantX)", f)),
        operator(
            "return-in-a-map",
            "R2.RETURN",
            (s, f) ->
                Transactions.result(
                    s,
                    "{ var mutantMap = new java.util.HashMap<Integer, Object>();"
                        + " mutantMap.put(1, $b); return mutantMap.values().iterator(); }",
                    f)),
        operator(
            "return-from-finally",
            "R2.RETURN",
            (s, f) ->
                Transactions.result(
                    s,
                    "{ Object mutantAny = null; try { return mutantAny; } finally {"
                        + " mutantAny = $b; switch (1) { default -> { return mutantAny; } } } }",
                    f)),
        operator(
            "return-in-a-closure",
            "R2.CAPTURE",
            (s, f) ->
                Transactions.result(
                    s,
                    "{ final var mutantRef = $b;"
                        + " return (java.util.function.Supplier<Object>) () -> mutantRef; }",
                    f)),
        operator("return-this-as-an-object", "R2.RETURN", EscapeOperators::self),
        operator("second-owner", "R2.STORE", EscapeOperators::secondOwner),
        inside(
            "store-the-capability",
            "R2.HANDLE",
            "static dev.intos.runtime.JournalHandle handle; static Object held;"
                + " Object own; static java.util.List<Object> list;",
            "MutantAid.handle = $j;",
            "MutantAid.held = $j;",
            "new MutantAid().own = $j;",
            "MutantAid.list.add($j);",
            "Object[] mutantAll = {$j};",
            "java.util.Optional.of($j);"),
        inside(
            "store-the-token",
            "R2.HANDLE",
            "static dev.intos.runtime.SysToken token; static Object held;",
            "MutantAid.token = $t;",
            "MutantAid.held = $t;",
            "new Thread(() -> dev.intos.runtime.Syscalls.taskDelayInTx(1, $t)).start();"),
        inside(
            "give-the-capability-away",
            "R2.HANDLE",
            "static void object(Object o) {} static <T> void plain(T t) {}"
                + " static boolean yes() { return true; } static Runnable later;"
                + " static class Failed extends RuntimeException { Failed(Object o) {} }"
                + " static java.util.function.Consumer<dev.intos.runtime.JournalHandle> hook;",
            "MutantAid.object($j);",
            "MutantAid.plain($j);",
            "if (MutantAid.yes()) throw new MutantAid.Failed($j);",
            "final var mutantJ = $j; new Thread(() -> mutantJ.hashCode()).start();",
            "final var mutantJ = $j; MutantAid.later = () -> mutantJ.hashCode();",
            "MutantAid.hook.accept($j);"),
        operator("return-the-capability", "R2.HANDLE", Transactions::returnedCapability));
  }

  /** Adds a method that hands the object out under a type that does not say so. */
  private static void self(Sites sites, Found found) {
    for (TreePath type : sites.persistentClasses()) {
      found.accept(List.of(sites.member(type, "Object mutantSelf() { return this; }")));
    }
  }

  /** Adds a method that assigns a borrowed object to a field of another one. */
  private static void secondOwner(Sites sites, Found found) {
    for (TreePath path : sites.persistentClasses()) {
      TypeElement type = (TypeElement) sites.element(path);
      for (Element field : type.getEnclosedElements()) {
        TypeMirror of = field.asType();
        if (field.getKind() != ElementKind.FIELD || Names.isStatic(field)) continue;
        if (field.getModifiers().contains(Modifier.FINAL) || !Names.isPersistentClass(of)) continue;
        String name = field.getSimpleName().toString();
        String method =
            "@dev.intos.annotations.Mut void mutantTake("
                + of
                + " mutantOther) { this."
                + name
                + " = mutantOther; }";
        found.accept(List.of(sites.member(path, method)));
      }
    }
  }
}
