package dev.intos.processor.mutation;

import static dev.intos.processor.mutation.Snippets.inside;

import java.util.List;

/** Operators against Rule 5 that reach a lock by a detour. */
final class LockDetours {
  private static final String LOCK = "static void lock() { synchronized (MutantAid.class) {} } ";
  private static final String CHECKED =
      " } catch (Exception mutantE) { throw new IllegalStateException(mutantE); }";

  private LockDetours() {}

  static List<Operator> all() {
    return List.of(
        inside(
            "lock-in-a-function-that-travels",
            "R5.CALL|R5.LOCK",
            LOCK
                + "static <T> T same(T x) { return x; }"
                + " static void all(Runnable... all) { for (Runnable r : all) r.run(); }"
                + " record Row(Runnable r) {} enum Kind { A(MutantAid::lock); final Runnable r; Kind(Runnable r) { this.r = r; } }"
                + " static class Holder<T> { T value; Holder(T value) { this.value = value; } T get() { return value; } void set(T v) { value = v; } }"
                + " static class Sub extends Holder<Runnable> { Sub() { super(MutantAid::lock); } }"
                + " static class Carrier extends RuntimeException { final transient Runnable r; Carrier(Runnable r) { this.r = r; } }"
                + " static final java.util.List<Runnable> LIST = new java.util.ArrayList<>();"
                + " static final java.util.concurrent.atomic.AtomicReference<Runnable> REF = new java.util.concurrent.atomic.AtomicReference<>();"
                + " static final ThreadLocal<Runnable> LOCAL = new ThreadLocal<>();"
                + " static java.util.function.Supplier<Runnable> curried() { return () -> () -> lock(); }"
                + " static class Lazy<T> { private final java.util.function.Supplier<T> s; Lazy(java.util.function.Supplier<T> s) { this.s = s; } T get() { return s.get(); } }"
                + " static void fill() { LIST.add(MutantAid::lock); REF.set(MutantAid::lock); LOCAL.set(MutantAid::lock); }",
            "MutantAid.<Runnable>same(MutantAid::lock).run();",
            "MutantAid.all(() -> {}, MutantAid::lock);",
            "new MutantAid.Row(MutantAid::lock).r().run();",
            "MutantAid.Kind.A.r.run();",
            "new MutantAid.Holder<Runnable>(MutantAid::lock).get().run();",
            "var mutantH = new MutantAid.Holder<Runnable>(null); mutantH.set(MutantAid::lock); mutantH.value.run();",
            "new MutantAid.Sub().get().run();",
            "try { throw new MutantAid.Carrier(MutantAid::lock); } catch (MutantAid.Carrier mutantE) { mutantE.r.run(); }",
            "MutantAid.fill(); MutantAid.LIST.iterator().next().run();",
            "MutantAid.fill(); MutantAid.REF.get().run();",
            "MutantAid.fill(); MutantAid.LOCAL.get().run();",
            "MutantAid.fill(); MutantAid.LIST.forEach(Runnable::run);",
            "MutantAid.fill(); MutantAid.LIST.stream().findFirst().ifPresent(Runnable::run);",
            "MutantAid.curried().get().run();",
            "new MutantAid.Lazy<>(() -> { MutantAid.lock(); return 1; }).get();",
            "Runnable mutantA = MutantAid::lock; Runnable mutantB = mutantA::run; mutantB.run();",
            "Runnable[] mutantAll = {MutantAid::lock}; mutantAll[0].run();",
            "(System.nanoTime() > 3 ? (Runnable) MutantAid::lock : () -> {}).run();",
            "java.util.Map.<String, Runnable>of(\"\", MutantAid::lock).get(\"\").run();",
            "java.util.Optional.<Runnable>of(MutantAid::lock).get().run();",
            "java.util.Optional.<Runnable>of(MutantAid::lock).ifPresent(Runnable::run);",
            "java.util.stream.Stream.<Runnable>of(MutantAid::lock).forEach(Runnable::run);",
            "java.util.function.Function<Integer, Integer> mutantF = n -> { MutantAid.lock(); return n; };"
                + " mutantF.andThen(n -> n).apply(1);",
            "java.util.function.Function<Integer, Integer> mutantF = n -> { MutantAid.lock(); return n; };"
                + " java.util.function.Function.<Integer>identity().compose(mutantF).apply(1);",
            "java.util.function.Predicate<Integer> mutantP = n -> { MutantAid.lock(); return true; };"
                + " mutantP.negate().and(n -> true).test(1);",
            "class MutantLocal { Runnable r = MutantAid::lock; void go() { r.run(); } } new MutantLocal().go();",
            "new Object() { Runnable r = MutantAid::lock; void go() { r.run(); } }.go();"),
        inside(
            "lock-in-a-function-given-to-the-jdk",
            "R5.CALL|R5.LOCK",
            LOCK
                + "static int id(int n) { lock(); return n; }"
                + " static class Sum extends java.util.concurrent.RecursiveTask<Integer> { protected Integer compute() { lock(); return 1; } }"
                + " static class Own extends ThreadLocal<Integer> { protected Integer initialValue() { lock(); return 1; } }"
                + " static class Job extends java.util.TimerTask { public void run() { lock(); } }",
            "new Thread(MutantAid::lock).run();",
            "new java.util.concurrent.FutureTask<>(MutantAid::lock, 1).run();",
            "new MutantAid.Sum().invoke();",
            "new MutantAid.Own().get();",
            "new MutantAid.Job().run();",
            "java.util.stream.Stream.iterate(1, MutantAid::id).limit(3).toList();",
            "java.util.stream.Stream.generate(() -> MutantAid.id(1)).limit(3).count();",
            "java.util.stream.Stream.of(1).collect(java.util.stream.Collectors.toMap(n -> MutantAid.id(n), n -> n));",
            "java.util.stream.Stream.of(1).collect(java.util.stream.Collectors.groupingBy(MutantAid::id));",
            "java.util.stream.Stream.of(1).sorted(java.util.Comparator.comparing(MutantAid::id)).toList();",
            "new java.util.ArrayList<>(java.util.List.of(1)).sort(java.util.Comparator.comparingInt(MutantAid::id).reversed());",
            "java.util.Arrays.sort(new Integer[] {1, 2}, (a, b) -> MutantAid.id(a));",
            "java.util.Collections.max(java.util.List.of(1, 2), (a, b) -> MutantAid.id(a));",
            "java.util.stream.Stream.of(1).reduce(0, (a, b) -> MutantAid.id(a));",
            "java.util.Optional.of(1).filter(n -> MutantAid.id(n) > 1);",
            "java.util.Optional.empty().orElseGet(() -> MutantAid.id(1));",
            "java.util.Optional.of(1).flatMap(n -> java.util.Optional.of(MutantAid.id(n)));",
            "java.util.Arrays.setAll(new int[3], MutantAid::id);",
            "new java.util.HashMap<Integer, Integer>().merge(1, 2, (a, b) -> MutantAid.id(a));",
            "new java.util.HashMap<Integer, Integer>(java.util.Map.of(1, 2)).replaceAll((a, b) -> MutantAid.id(a));",
            "java.util.Map.of(1, 2).forEach((a, b) -> MutantAid.lock());",
            "new java.util.concurrent.ConcurrentHashMap<Integer, Integer>().compute(1, (a, b) -> MutantAid.id(a));",
            "new java.util.concurrent.atomic.AtomicInteger().updateAndGet(MutantAid::id);",
            "new java.util.PriorityQueue<Integer>((a, b) -> MutantAid.id(a)).add(1);",
            "java.util.stream.IntStream.range(0, 3).mapToObj(n -> MutantAid.id(n)).forEach(n -> {});",
            "var mutantS = java.util.stream.Stream.of(1).map(MutantAid::id); mutantS.count();",
            "java.util.regex.Pattern.compile(\"a\").matcher(\"a\").replaceAll(m -> \"\" + MutantAid.id(1));",
            "java.security.AccessController.doPrivileged((java.security.PrivilegedAction<Integer>) () -> MutantAid.id(1));",
            "java.util.concurrent.CompletableFuture.completedFuture(1).thenApply(MutantAid::id);",
            "try (AutoCloseable mutantC = MutantAid::lock) {" + CHECKED,
            "for (int mutantN : (Iterable<Integer>) () -> { MutantAid.lock(); return java.util.Collections.emptyIterator(); }) {}"),
        inside(
            "lock-in-an-object-given-to-the-jdk",
            "R5.CALL",
            LOCK
                + "static class Odd implements Comparable<Odd>, CharSequence, java.util.Iterator<Odd>, java.util.concurrent.Callable<Odd> {"
                + " public int compareTo(Odd o) { lock(); return 0; } public int length() { lock(); return 1; }"
                + " public char charAt(int i) { lock(); return 'a'; } public CharSequence subSequence(int a, int b) { lock(); return this; }"
                + " public String toString() { lock(); return \"\"; } public int hashCode() { lock(); return 1; }"
                + " public boolean equals(Object o) { lock(); return true; } public boolean hasNext() { lock(); return false; }"
                + " public Odd next() { lock(); return this; } public Odd call() { lock(); return this; } }"
                + " static class Bag extends java.util.AbstractList<String> { public String get(int i) { lock(); return \"\"; } public int size() { lock(); return 1; } }"
                + " static class In extends java.io.InputStream { public int read() { lock(); return -1; } }"
                + " static class Out extends java.io.OutputStream { public void write(int b) { lock(); } }"
                + " static class Bad extends RuntimeException { public String getMessage() { lock(); return \"\"; } }"
                + " record Pair(Odd a) {}",
            "new StringBuilder().append(new MutantAid.Odd());",
            "new StringBuilder().append((Object) new MutantAid.Odd());",
            "String.format(\"%s\", new MutantAid.Odd());",
            "String.join(\",\", new MutantAid.Odd());",
            "java.util.Objects.hash(new MutantAid.Odd());",
            "java.util.Objects.equals(new MutantAid.Odd(), 1);",
            "java.util.Objects.toString(new MutantAid.Odd());",
            "java.util.Arrays.sort(new MutantAid.Odd[] {new MutantAid.Odd()});",
            "java.util.Arrays.hashCode(new Object[] {new MutantAid.Odd()});",
            "java.util.Arrays.toString(new Object[] {new MutantAid.Odd()});",
            "java.util.List.of(new MutantAid.Odd()).equals(java.util.List.of());",
            "java.util.List.of(new MutantAid.Odd()).hashCode();",
            "String.valueOf(java.util.List.of(new MutantAid.Odd()));",
            "java.util.Collections.max(java.util.List.of(new MutantAid.Odd()));",
            "java.util.Collections.sort(new java.util.ArrayList<>(java.util.List.of(new MutantAid.Odd())));",
            "new java.util.PriorityQueue<MutantAid.Odd>().add(new MutantAid.Odd());",
            "new java.util.HashSet<Object>().addAll(java.util.List.of(new MutantAid.Odd()));",
            "java.util.Set.of(new MutantAid.Odd());",
            "java.util.Map.of(new MutantAid.Odd(), 1).get(new MutantAid.Odd());",
            "java.util.stream.Stream.of(new MutantAid.Odd()).sorted().toList();",
            "java.util.stream.Stream.of(new MutantAid.Odd()).distinct().toList();",
            "java.util.stream.Stream.of(new MutantAid.Odd()).collect(java.util.stream.Collectors.toSet());",
            "new MutantAid.Odd().forEachRemaining(mutantX -> {});",
            "new MutantAid.Bag().contains(\"\");",
            "new MutantAid.Bag().iterator().next();",
            "new MutantAid.Bag().stream().count();",
            "String.valueOf(new MutantAid.Bag());",
            "new java.util.ArrayList<>(new MutantAid.Bag());",
            "for (String mutantS : new MutantAid.Bag()) {}",
            "try { new java.io.InputStreamReader(new MutantAid.In()).read();" + CHECKED,
            "try { new MutantAid.In().readAllBytes();" + CHECKED,
            "new java.io.PrintStream(new MutantAid.Out()).print(1);",
            "try { new MutantAid.Out().write(new byte[1]);" + CHECKED,
            "String.valueOf(new MutantAid.Bad());",
            "new MutantAid.Bad().toString();",
            "new MutantAid.Pair(new MutantAid.Odd()).hashCode();",
            "new MutantAid.Pair(new MutantAid.Odd()).equals(new MutantAid.Pair(null));",
            "String mutantS = \"\" + new MutantAid.Pair(new MutantAid.Odd());",
            "java.util.Optional.of(new MutantAid.Odd()).equals(java.util.Optional.empty());",
            "String.valueOf(java.util.Optional.of(new MutantAid.Odd()));",
            "String.valueOf((Object) new MutantAid.Odd());",
            "new java.util.concurrent.FutureTask<>(new MutantAid.Odd()).run();",
            "\"\".contentEquals(new MutantAid.Odd());",
            "\"\".contains(new MutantAid.Odd());",
            "java.util.regex.Pattern.compile(\"a\").matcher(new MutantAid.Odd()).find();"),
        inside(
            "lock-in-an-inherited-method",
            "R5.CALL",
            LOCK
                + "interface Port<T> { void take(T t); default void both(T t) { take(t); } private void own() { MutantAid.lock(); } default void viaOwn() { own(); } static void st() { MutantAid.lock(); } }"
                + " static class A implements Port<String> { public void take(String s) { lock(); } }"
                + " static class B extends A {} static abstract class C<T> { abstract T make(); T twice() { make(); return make(); } }"
                + " static class D extends C<Integer> { Integer make() { lock(); return 1; } }"
                + " static class E { E() { init(); } void init() {} } static class F extends E { void init() { lock(); } }"
                + " class In { void go() { out(); } } void out() { lock(); }"
                + " static class G { private final G next; G(G next) { this.next = next; } void go(int n) { if (n == 0) lock(); else next.go(n - 1); } }"
                + " static class H { static H of() { return new H() { void go() { lock(); } }; } void go() {} }"
                + " sealed interface Shape permits Sq, Ci {} record Sq(int a) implements Shape { public int a() { lock(); return a; } } record Ci() implements Shape {}"
                + " static class Sync { synchronized void go() {} } static class Over extends Sync { void go() { super.go(); } }",
            "new MutantAid.B().both(\"\");",
            "MutantAid.Port<String> mutantP = new MutantAid.B(); mutantP.take(\"\");",
            "new MutantAid.A().viaOwn();",
            "MutantAid.Port.st();",
            "new MutantAid.D().twice();",
            "MutantAid.C<?> mutantC = new MutantAid.D(); mutantC.make();",
            "new MutantAid.F();",
            "new MutantAid().new In().go();",
            "new MutantAid.G(new MutantAid.G(null)).go(1);",
            "MutantAid.H.of().go();",
            "MutantAid.Shape mutantS = new MutantAid.Sq(1); if (mutantS instanceof MutantAid.Sq mutantQ) mutantQ.a();",
            "new MutantAid.Over().go();",
            "MutantAid.Sync mutantS = new MutantAid.Over(); mutantS.go();",
            "Runnable mutantR = new MutantAid.Sync()::go; mutantR.run();",
            "new MutantAid.E() { void init() { MutantAid.lock(); } };",
            "new MutantAid.C<String>() { String make() { MutantAid.lock(); return \"\"; } }.twice();"));
  }
}
