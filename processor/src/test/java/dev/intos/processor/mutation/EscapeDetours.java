package dev.intos.processor.mutation;

import static dev.intos.processor.mutation.Snippets.borrowed;

import java.util.List;

/** Operators against Rule 2 that lead a borrow out by a detour. */
final class EscapeDetours {
  private static final String ANY = "R2.STORE|R2.CAPTURE|R2.LEAK|R2.RETURN";
  private static final String HELD = "static Object held; ";

  private EscapeDetours() {}

  static List<Operator> all() {
    return List.of(
        borrowed(
            "store-what-an-expression-gives",
            ANY,
            HELD + "static int n; static $T typed; static $T[] typedArray;",
            "MutantAid.held = (Object) ($b);",
            "MutantAid.held = MutantAid.n > 1 ? $b : null;",
            "MutantAid.held = switch (MutantAid.n) { case 1 -> null; default -> { yield $b; } };",
            "Object mutantX = null; mutantX = MutantAid.held = $b;",
            "if ((Object) $b instanceof Object mutantX) MutantAid.held = mutantX;",
            "MutantAid.held = new Object[][] {{$b}};",
            "MutantAid.held = new Object[] {$b}.clone();",
            "for (Object mutantX : new Object[] {$b}) MutantAid.held = mutantX;",
            "for (Object mutantX = $b; mutantX != null; mutantX = null) MutantAid.held = mutantX;",
            "Object mutantX; do { mutantX = $b; } while (MutantAid.n > 1); MutantAid.held = mutantX;",
            "Object mutantX = null; try { mutantX = $b; } finally { MutantAid.held = mutantX; }",
            "Object mutantX = \"\"; mutant: { if (MutantAid.n > 1) break mutant; mutantX = $b; }"
                + " MutantAid.held = mutantX;",
            "Object mutantX = $b, mutantY = \"\"; for (int mutantN = 0; mutantN < 2; mutantN++) {"
                + " MutantAid.held = mutantY; mutantY = mutantX; }",
            "(MutantAid.typed) = $b;",
            "MutantAid.typedArray = new $T[] {$b};",
            "$T[] mutantAll = {$b}; MutantAid.held = mutantAll[0];"),
        borrowed(
            "store-what-the-jdk-gives-back",
            ANY,
            HELD + "static java.util.Comparator<Object> order;",
            "MutantAid.held = java.util.List.of($b).iterator();",
            "MutantAid.held = java.util.stream.Stream.of($b).collect(java.util.stream.Collectors.toList());",
            "MutantAid.held = java.util.stream.Stream.of($b).findFirst().orElse(null);",
            "MutantAid.held = java.util.Map.entry(1, $b).getValue();",
            "MutantAid.held = java.util.Map.of(1, $b).values();",
            "MutantAid.held = java.util.Optional.of($b).get();",
            "MutantAid.held = java.util.Optional.empty().orElse($b);",
            "final var mutantRef = $b; MutantAid.held = java.util.Optional.empty().orElseGet(() -> mutantRef);",
            "MutantAid.held = java.util.Objects.requireNonNull($b);",
            "MutantAid.held = java.util.Objects.requireNonNullElse(null, $b);",
            "MutantAid.held = java.util.Arrays.asList($b);",
            "MutantAid.held = java.util.Collections.singletonList($b);",
            "MutantAid.held = java.util.List.copyOf(java.util.List.of($b));",
            "MutantAid.held = java.util.Collections.nCopies(2, $b);",
            "MutantAid.held = java.util.List.of($b).toArray();",
            "MutantAid.held = java.util.List.of($b).get(0);",
            "MutantAid.held = java.util.List.of($b).subList(0, 1);",
            "MutantAid.held = java.util.List.of($b).spliterator();",
            "MutantAid.held = new java.lang.ref.WeakReference<Object>($b);",
            "MutantAid.held = new java.util.concurrent.atomic.AtomicReference<Object>($b).getAndSet(null);",
            "MutantAid.held = java.util.stream.Stream.iterate($b, mutantX -> mutantX);",
            "MutantAid.held = java.util.stream.Stream.of($b).reduce((mutantX, mutantY) -> mutantX);",
            "MutantAid.held = java.util.stream.Stream.of($b).map(java.util.Optional::of).toList();",
            "MutantAid.held = java.util.stream.Stream.of(1).map(mutantN -> $b).toList();",
            "MutantAid.held = java.util.concurrent.CompletableFuture.completedFuture($b);",
            "var mutantMap = new java.util.TreeMap<String, Object>(); mutantMap.put(\"\", $b);"
                + " MutantAid.held = mutantMap.firstEntry();",
            "var mutantMap = new java.util.HashMap<Integer, Object>(); final var mutantRef = $b;"
                + " MutantAid.held = mutantMap.computeIfAbsent(1, mutantK -> mutantRef);",
            "var mutantQueue = new java.util.ArrayDeque<Object>(); mutantQueue.add($b);"
                + " MutantAid.held = mutantQueue.poll();",
            "MutantAid.held = java.util.stream.Stream.of($b).collect("
                + "java.util.stream.Collectors.groupingBy(mutantX -> 1));"),
        borrowed(
            "put-in-by-the-jdk",
            ANY,
            "static java.util.List<Object> list; static java.util.Map<String, Object> map;"
                + " static Object[] array; static java.util.Iterator<Object> iterator;"
                + " static java.util.Set<java.util.List<Object>> sets;",
            "java.util.Collections.addAll(MutantAid.list, $b);",
            "java.util.Collections.fill(MutantAid.list, $b);",
            "java.util.Arrays.fill(MutantAid.array, $b);",
            "System.arraycopy(new Object[] {$b}, 0, MutantAid.array, 0, 1);",
            "java.util.Collections.synchronizedList(MutantAid.list).add($b);",
            "MutantAid.list.subList(0, 1).set(0, $b);",
            "MutantAid.list.listIterator().add($b);",
            "MutantAid.map.entrySet().iterator().next().setValue($b);",
            "java.util.Arrays.asList(MutantAid.array).set(0, $b);",
            "final var mutantRef = $b; MutantAid.list.replaceAll(mutantX -> mutantRef);",
            "final var mutantRef = $b; MutantAid.map.computeIfAbsent(\"\", mutantK -> mutantRef);",
            "final var mutantRef = $b; MutantAid.map.compute(\"\", (mutantK, mutantV) -> mutantRef);",
            "MutantAid.map.merge(\"\", $b, (mutantV, mutantW) -> mutantV);",
            "java.util.stream.Stream.of($b).forEach(MutantAid.list::add);",
            "java.util.List.of($b).iterator().forEachRemaining(MutantAid.list::add);",
            "java.util.List.of($b).forEach(mutantX -> MutantAid.array[0] = mutantX);",
            "java.util.stream.Stream.of($b).collect(java.util.stream.Collectors.toCollection(() -> MutantAid.list));",
            "java.util.Optional.of($b).ifPresent(mutantX -> MutantAid.list.add(mutantX));",
            "java.util.stream.Stream.of($b).peek(MutantAid.list::add).count();",
            "final var mutantRef = $b; java.util.Arrays.setAll(MutantAid.array, mutantN -> mutantRef);",
            "java.util.List.of($b).toArray(MutantAid.array);",
            "MutantAid.sets.add(java.util.List.of($b));"),
        borrowed(
            "store-by-own-code",
            ANY + "|R1.OUTSIDE",
            HELD
                + "static $T same($T x) { return x; } static void put($T x) { held = x; }"
                + " static void all($T... xs) { held = xs; }"
                + " static <T extends $T> T generic(T x) { return x; }"
                + " static java.util.Optional<$T> maybe($T x) { return java.util.Optional.of(x); }"
                + " static void run(java.util.function.Supplier<Object> s) { held = s.get(); }"
                + " static class Holder<T> { T value; Holder(T value) { this.value = value; } }"
                + " static class Sub extends Holder<$T> { Sub($T x) { super(x); } }"
                + " enum Kind { A; Object kept; } interface All { java.util.List<Object> LIST = new java.util.ArrayList<>(); }"
                + " record Row($T x) { Row { held = x; } } record Plain($T x) {}"
                + " class Inner { void put($T x) { held = x; } }",
            "MutantAid.held = MutantAid.same($b);",
            "MutantAid.put($b);",
            "MutantAid.all($b);",
            "MutantAid.held = MutantAid.generic($b);",
            "MutantAid.held = MutantAid.maybe($b).get();",
            "final var mutantRef = $b; MutantAid.run(() -> mutantRef);",
            "MutantAid.held = new MutantAid.Holder<>($b);",
            "new MutantAid.Holder<Object>(null).value = $b;",
            "MutantAid.held = new MutantAid.Sub($b);",
            "MutantAid.Kind.A.kept = $b;",
            "MutantAid.All.LIST.add($b);",
            "new MutantAid.Row($b);",
            "MutantAid.held = new MutantAid.Plain($b);",
            "MutantAid.held = new MutantAid.Plain($b).x();",
            "new MutantAid().new Inner().put($b);",
            "final var mutantRef = $b; MutantAid.held = new Object() { final Object kept = mutantRef; };",
            "final var mutantRef = $b; MutantAid.held = new Object() { Object get() { return mutantRef; } }.get();",
            "final var mutantRef = $b; java.util.function.Supplier<Object> mutantGet = () -> mutantRef;"
                + " MutantAid.held = mutantGet.get();",
            "java.util.function.Consumer<Object> mutantPut = mutantX -> MutantAid.held = mutantX; mutantPut.accept($b);",
            "java.util.function.Function<$T, Object> mutantSame = mutantX -> mutantX;"
                + " MutantAid.held = mutantSame.apply($b);",
            "java.util.List.of(1).forEach(mutantN -> MutantAid.held = $b);",
            "class MutantLocal { Object kept; } new MutantLocal().kept = $b;"));
  }
}
