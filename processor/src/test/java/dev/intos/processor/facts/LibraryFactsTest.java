package dev.intos.processor.facts;

import static dev.intos.processor.facts.Asked.COMPARE_TO;
import static dev.intos.processor.facts.Asked.EQUALS;
import static dev.intos.processor.facts.Asked.HASH_CODE;
import static dev.intos.processor.facts.Asked.TO_STRING;
import static dev.intos.processor.facts.LibraryFacts.RECEIVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.processor.facts.Use.Kind;
import dev.intos.processor.facts.Use.Target;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.Test;

class LibraryFactsTest {
  private final JavacSession session =
      JavacSession.of(
          """
          import java.util.*;
          import java.util.concurrent.*;
          import java.util.concurrent.locks.*;
          class Source {
            static class Own extends ArrayList<String> {
              @Override public boolean add(String s) { return false; }
              @Override public void forEach(java.util.function.Consumer<? super String> c) { }
            }
            static class OwnLock extends ReentrantLock { @Override public void lock() { } }
            static class OwnFuture extends FutureTask<String> {
              OwnFuture() { super(() -> ""); }
              @Override public String get() { return ""; }
              @Override public boolean isDone() { return true; }
            }
            static class Waiter { void await() { } void lock() { } }
          }
          """);
  private final LibraryFacts facts = new LibraryFacts(session.elements(), session.types());

  private Use use(int parameter, String type, String method, String... parameters) {
    return facts.use(session.method(type, method, parameters), parameter);
  }

  private Kind kind(int parameter, String type, String method, String... parameters) {
    return use(parameter, type, method, parameters).kind();
  }

  @Test
  void collectionsKeepWhatIsAdded() {
    assertEquals(Kind.RECEIVER, kind(0, "java.util.ArrayList", "add", "Object"));
    assertEquals(Kind.RECEIVER, kind(1, "java.util.List", "add", "int", "Object"));
    assertEquals(Kind.LOOKS, kind(0, "java.util.List", "add", "int", "Object"));
    assertEquals(Kind.RECEIVER, kind(0, "java.util.Deque", "push", "Object"));
    assertEquals(Kind.RECEIVER, kind(1, "java.util.HashMap", "put", "Object", "Object"));
    assertEquals(Kind.COPIES, kind(0, "java.util.List", "addAll", "Collection"));
    assertEquals(Kind.RECEIVER, kind(0, "java.util.ListIterator", "set", "Object"));
    assertEquals(
        Kind.RECEIVER, kind(0, "java.util.concurrent.atomic.AtomicReference", "set", "Object"));
    assertEquals(
        Kind.LOOKS,
        kind(
            0, "java.util.concurrent.atomic.AtomicReference", "compareAndSet", "Object", "Object"));
  }

  @Test
  void factoriesReturnWhatTheyAreGiven() {
    assertEquals(Kind.RESULT, kind(0, "java.util.Optional", "of", "Object"));
    assertEquals(Kind.RESULT, kind(0, "java.util.List", "of", "Object[]"));
    assertEquals(Kind.RESULT, kind(0, "java.util.Objects", "requireNonNull", "Object"));
    assertEquals(Kind.RESULT, kind(0, "java.util.stream.Stream", "of", "Object"));
    assertEquals(Kind.COPIES, kind(0, "java.util.ArrayList", "new", "Collection"));
    assertEquals(Kind.RESULT, kind(0, "java.util.TreeMap", "new", "Comparator"));
    assertEquals(
        Kind.RESULT, kind(0, "java.util.concurrent.atomic.AtomicReference", "new", "Object"));
    assertEquals(Kind.RESULT, kind(0, "java.util.Arrays", "stream", "int[]"));
    assertEquals(Kind.RESULT, kind(0, "java.lang.ref.WeakReference", "new", "Object"));
    assertEquals(Kind.RESULT, kind(0, "java.lang.IllegalStateException", "new", "Throwable"));
    assertEquals(Kind.RESULT, kind(0, "java.io.BufferedReader", "new", "Reader"));
    assertEquals(Kind.RESULT, kind(0, "java.nio.ByteBuffer", "wrap", "byte[]"));
  }

  @Test
  void someOnlyLook() {
    assertEquals(Kind.LOOKS, kind(0, "java.lang.Object", "equals", "Object"));
    assertEquals(Kind.LOOKS, kind(0, "java.lang.Comparable", "compareTo", "Object"));
    assertEquals(Kind.LOOKS, kind(0, "java.lang.String", "valueOf", "Object"));
    assertEquals(Kind.LOOKS, kind(1, "java.lang.String", "format", "String", "Object[]"));
    assertEquals(Kind.LOOKS, kind(0, "java.lang.StringBuilder", "append", "Object"));
    assertEquals(Kind.LOOKS, kind(0, "java.io.PrintStream", "println", "Object"));
    assertEquals(Kind.LOOKS, kind(0, "java.util.HashSet", "contains", "Object"));
    assertEquals(Kind.LOOKS, kind(0, "java.util.Arrays", "hashCode", "int[]"));
    assertEquals(Kind.LOOKS, kind(0, "java.util.Arrays", "copyOf", "int[]", "int"));
    assertEquals(Kind.LOOKS, kind(0, "java.security.MessageDigest", "update", "byte[]"));
  }

  @Test
  void someWrite() {
    assertEquals(Kind.WRITES, kind(0, "java.util.Arrays", "sort", "int[]"));
    assertEquals(Kind.WRITES, kind(0, "java.util.Arrays", "fill", "long[]", "long"));
    assertEquals(Kind.WRITES, kind(0, "java.util.Collections", "reverse", "List"));
    assertEquals(
        Kind.WRITES,
        kind(2, "java.lang.System", "arraycopy", "Object", "int", "Object", "int", "int"));
    assertEquals(Kind.WRITES, kind(0, "java.util.Random", "nextBytes", "byte[]"));
    assertEquals(Kind.WRITES, kind(0, "java.io.FileInputStream", "read", "byte[]"));
    assertTrue(facts.writesThrough(session.method("java.nio.IntBuffer", "put", "int")));
  }

  @Test
  void someKeepInAnotherArgument() {
    Use fill = use(1, "java.util.Arrays", "fill", "Object[]", "Object");
    assertEquals(new Use(Kind.ARGUMENT, new Target(false, false, 0)), fill);
    Use addAll = use(1, "java.util.Collections", "addAll", "Collection", "Object[]");
    assertEquals(new Use(Kind.COPIES, new Target(false, false, 0)), addAll);
    Use drain = use(RECEIVER, "java.util.concurrent.LinkedBlockingQueue", "drainTo", "Collection");
    assertEquals(new Use(Kind.ARGUMENT, new Target(false, false, 0)), drain);
    assertEquals(Use.RETURNED, use(RECEIVER, "java.util.List", "iterator"));
  }

  @Test
  void copiesOfPrimitivesKeepNothing() {
    ExecutableElement copy =
        session.method("java.lang.System", "arraycopy", "Object", "int", "Object", "int", "int");
    TypeMirror ints = session.types().getArrayType(session.types().getPrimitiveType(TypeKind.INT));
    assertEquals(Kind.COPIES, facts.use(copy, 0).kind());
    assertEquals(Kind.LOOKS, facts.use(copy, 0, ints).kind());
    assertEquals(Kind.WRITES, facts.use(copy, 2, ints).kind());
  }

  @Test
  void functionsRunAtOnceLazilyOrElsewhere() {
    assertEquals(Kind.RUNS, kind(0, "java.util.ArrayList", "forEach", "Consumer"));
    assertEquals(Kind.RUNS, kind(0, "java.util.Collection", "removeIf", "Predicate"));
    assertEquals(Kind.RUNS, kind(1, "java.util.Arrays", "sort", "Object[]", "Comparator"));
    assertEquals(Kind.RUNS, kind(0, "java.util.stream.IntStream", "forEach", "IntConsumer"));
    assertEquals(Kind.RUNS, kind(0, "java.util.logging.Logger", "info", "Supplier"));
    assertEquals(Kind.RUNS_LAZILY, kind(0, "java.util.stream.Stream", "map", "Function"));
    assertEquals(
        Kind.RUNS_LAZILY, kind(1, "java.util.stream.Collectors", "toMap", "Function", "Function"));
    assertEquals(
        Kind.RUNS_ELSEWHERE,
        kind(0, "java.util.concurrent.ThreadPoolExecutor", "execute", "Runnable"));
    assertEquals(
        Kind.RUNS_ELSEWHERE,
        kind(0, "java.util.concurrent.CompletableFuture", "supplyAsync", "Supplier"));
    assertEquals(Kind.RUNS_ELSEWHERE, kind(0, "java.lang.Thread", "new", "Runnable"));
    assertEquals(
        Kind.RUNS_ELSEWHERE,
        kind(1, "java.util.Arrays", "parallelSetAll", "int[]", "IntUnaryOperator"));
    assertEquals(Kind.RESULT, kind(0, "java.util.Comparator", "comparing", "Function"));
    assertEquals(Kind.RESULT, kind(0, "java.util.function.Predicate", "and", "Predicate"));
    assertTrue(facts.makesParallel(session.method("java.util.Collection", "parallelStream")));
  }

  @Test
  void functionsGiveTheirResultsSomewhere() {
    Target both = new Target(true, true, -1);
    assertEquals(
        both,
        use(1, "java.util.concurrent.ConcurrentHashMap", "computeIfAbsent", "Object", "Function")
            .target());
    assertEquals(
        new Target(true, false, -1),
        use(0, "java.util.List", "replaceAll", "UnaryOperator").target());
    assertEquals(
        new Target(false, true, -1), use(0, "java.util.Optional", "map", "Function").target());
    assertEquals(
        new Target(false, false, 0),
        use(1, "java.util.Arrays", "setAll", "Object[]", "IntFunction").target());
    assertTrue(use(0, "java.lang.Iterable", "forEach", "Consumer").target().isNowhere());
  }

  @Test
  void whatNobodyDescribesIsKept() {
    assertEquals(Kind.KEEPS, kind(0, "java.util.Observable", "notifyObservers", "Object"));
    assertEquals(
        Kind.KEEPS,
        kind(0, "java.lang.Thread", "setUncaughtExceptionHandler", "UncaughtExceptionHandler"));
    assertEquals(Kind.LOOKS, kind(0, "java.lang.Thread", "setName", "String"));
    assertEquals(Kind.KEEPS, kind(0, "java.io.ObjectOutputStream", "writeObject", "Object"));
    assertEquals(
        Kind.KEEPS, kind(2, "java.util.logging.Logger", "log", "Level", "String", "Object"));
  }

  @Test
  void aLibrarysOverrideIsTrustedWithFunctionsOnly() {
    assertEquals(Kind.RUNS, kind(0, "Source.Own", "forEach", "Consumer"));
    assertEquals(Kind.LOOKS, kind(0, "Source.Own", "add", "String"));
  }

  @Test
  void asksKeysAndElements() {
    ExecutableElement get = session.method("java.util.Map", "get", "Object");
    assertEquals(Set.of(EQUALS, HASH_CODE, COMPARE_TO), facts.asks(get, 0));
    ExecutableElement hashed = session.method("java.util.HashMap", "get", "Object");
    assertEquals(Set.of(EQUALS, HASH_CODE), facts.asks(hashed, 0));
    ExecutableElement append = session.method("java.lang.StringBuilder", "append", "Object");
    assertEquals(Set.of(TO_STRING), facts.asks(append, 0));
    ExecutableElement sort = session.method("java.util.Collections", "sort", "List");
    assertEquals(Set.of(COMPARE_TO), facts.asks(sort, 0));
    ExecutableElement hash = session.method("java.util.Objects", "hash", "Object[]");
    assertEquals(Set.of(HASH_CODE), facts.asks(hash, 0));
    ExecutableElement toString = session.method("java.lang.Object", "toString");
    assertEquals(Set.of(), facts.asks(toString, RECEIVER));
    TypeMirror list = session.type("java.util.List").asType();
    assertEquals(Set.of(TO_STRING), facts.asks(toString, RECEIVER, list));
  }

  @Test
  void freshResults() {
    assertTrue(facts.isFresh(session.method("java.util.Arrays", "copyOf", "int[]", "int")));
    assertFalse(facts.isFresh(session.method("java.util.Arrays", "copyOf", "Object[]", "int")));
    assertTrue(facts.isFresh(session.method("java.lang.String", "getBytes")));
    assertTrue(facts.isFresh(session.method("java.util.stream.IntStream", "toArray")));
    assertTrue(facts.isFresh(session.method("java.io.InputStream", "readAllBytes")));
    assertTrue(facts.isFresh(session.method("java.security.MessageDigest", "digest", "byte[]")));
    assertFalse(facts.isFresh(session.method("java.nio.ByteBuffer", "array")));
  }

  @Test
  void mutators() {
    assertTrue(facts.mutatesReceiver(session.method("java.util.TreeSet", "add", "Object")));
    assertTrue(facts.mutatesReceiver(session.method("java.util.ArrayDeque", "clear")));
    assertTrue(
        facts.mutatesReceiver(
            session.method("java.lang.AbstractStringBuilder", "setLength", "int")));
    assertTrue(
        facts.mutatesReceiver(
            session.method("java.util.concurrent.atomic.AtomicLong", "incrementAndGet")));
    assertTrue(facts.mutatesReceiver(session.method("java.util.Iterator", "remove")));
    assertFalse(facts.mutatesReceiver(session.method("java.util.Deque", "peek")));
    assertFalse(
        facts.mutatesReceiver(session.method("java.util.concurrent.atomic.AtomicLong", "get")));
  }

  @Test
  void kindsOfTypes() {
    for (String holder :
        Set.of(
            "java.util.ArrayList",
            "java.util.TreeMap",
            "java.util.Optional",
            "java.util.Map.Entry",
            "java.lang.ref.WeakReference",
            "java.util.concurrent.atomic.AtomicReference",
            "java.util.stream.IntStream",
            "java.util.ListIterator")) {
      assertTrue(facts.isHolder(session.type(holder)), holder);
    }
    assertFalse(facts.isHolder(session.type("Source.Own")));
    assertFalse(facts.isHolder(session.type("java.lang.Thread")));
    assertTrue(facts.isLazy(session.type("java.util.stream.Stream")));
    assertTrue(facts.isLazy(session.type("java.util.Iterator")));
    assertFalse(facts.isLazy(session.type("java.util.List")));
    assertTrue(facts.isEagerContainer(session.type("java.util.HashMap")));
    assertTrue(facts.isEagerContainer(session.type("java.util.Optional")));
    assertFalse(facts.isEagerContainer(session.type("java.util.Iterator")));
    assertFalse(facts.isEagerContainer(session.type("java.util.function.Supplier")));
    assertTrue(facts.isValueType(session.type("java.lang.Long")));
    assertTrue(facts.isValueType(session.type("java.time.ZonedDateTime")));
    assertFalse(facts.isValueType(session.type("java.util.Date")));
    assertFalse(facts.isValueType(session.type("java.lang.Object")));
  }

  @Test
  void lockOperationsAndTheirOverrides() {
    assertTrue(lock("java.util.concurrent.locks.ReentrantLock", "tryLock"));
    assertTrue(lock("java.util.concurrent.locks.ReentrantReadWriteLock.ReadLock", "lock"));
    assertTrue(lock("java.util.concurrent.CountDownLatch", "countDown"));
    assertTrue(lock("java.util.concurrent.CompletableFuture", "join"));
    assertTrue(lock("java.util.concurrent.LinkedBlockingQueue", "take"));
    assertTrue(lock("java.util.concurrent.BlockingQueue", "offer", "Object", "long", "TimeUnit"));
    assertFalse(lock("java.util.concurrent.BlockingQueue", "offer", "Object"));
    assertFalse(lock("java.util.concurrent.LinkedBlockingQueue", "poll"));
    assertTrue(
        lock("java.util.concurrent.ThreadPoolExecutor", "awaitTermination", "long", "TimeUnit"));
    assertFalse(lock("java.util.concurrent.Executor", "execute", "Runnable"));
    assertFalse(lock("java.util.concurrent.ExecutorService", "submit", "Runnable"));
    assertFalse(lock("java.util.concurrent.locks.ReentrantLock", "isLocked"));
    assertFalse(lock("java.lang.Thread", "start"));
    assertTrue(lock("java.lang.Thread", "sleep", "long"));
    assertTrue(lock("Source.OwnLock", "lock"));
    assertTrue(lock("Source.OwnFuture", "get"));
    assertFalse(lock("Source.OwnFuture", "isDone"));
    assertFalse(lock("Source.Waiter", "await"));
    assertFalse(lock("Source.Waiter", "lock"));
  }

  private boolean lock(String type, String method, String... parameters) {
    return facts.isLockOperation(session.method(type, method, parameters));
  }

  @Test
  void nondeterminism() {
    assertNotNull(nondeterminism(null, "java.lang.System", "nanoTime"));
    assertNotNull(nondeterminism(null, "java.time.LocalDate", "now"));
    assertNotNull(nondeterminism(null, "java.util.Date", "new"));
    assertNull(nondeterminism(null, "java.util.Date", "new", "long"));
    assertNull(nondeterminism(null, "java.util.Random", "new", "long"));
    assertNotNull(nondeterminism("java.security.SecureRandom", "java.util.Random", "nextInt"));
    assertNull(nondeterminism("java.util.Random", "java.util.Random", "nextInt"));
    assertNotNull(nondeterminism(null, "java.util.Collections", "shuffle", "List"));
    assertNull(nondeterminism(null, "java.util.Collections", "shuffle", "List", "Random"));
    assertNotNull(nondeterminism(null, "java.nio.file.Files", "readString", "Path"));
    assertNotNull(
        nondeterminism("java.io.PrintStream", "java.io.PrintStream", "println", "String"));
    assertNotNull(nondeterminism("java.io.InputStream", "java.io.InputStream", "read"));
    assertNull(nondeterminism("java.io.StringReader", "java.io.Reader", "transferTo", "Writer"));
    assertNull(nondeterminism("java.io.File", "java.io.File", "getName"));
    assertNotNull(nondeterminism("java.io.File", "java.io.File", "exists"));
  }

  private String nondeterminism(String receiver, String type, String method, String... parameters) {
    TypeMirror of = receiver == null ? null : session.type(receiver).asType();
    return facts.nondeterminism(session.method(type, method, parameters), of);
  }
}
