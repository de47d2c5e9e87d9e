package dev.intos.processor.facts;

import java.util.Map;
import java.util.Set;

/** Tables of types by qualified name: what is persistent-safe, what holds others, what replaces. */
final class TypeNames {
  static final String ANNOTATIONS = "dev.intos.annotations.";
  static final String RUNTIME = "dev.intos.runtime.";
  static final String PERSISTENT = ANNOTATIONS + "Persistent";
  static final String JOURNAL = RUNTIME + "JournalHandle";
  static final String TOKEN = RUNTIME + "SysToken";
  static final String MAP = RUNTIME + "PMap";
  static final String OPTIONAL = "java.util.Optional";
  static final String CLASS = "java.lang.Class";

  /** Names of persistent things; a guard of a mutex is none, its lock is open in one process. */
  static final Set<String> HANDLES =
      Set.of(
          RUNTIME + "EventGroupHandle",
          RUNTIME + "PArray",
          RUNTIME + "PBox",
          MAP,
          RUNTIME + "PMutex",
          RUNTIME + "PQueue",
          RUNTIME + "PVec",
          RUNTIME + "QueueHandle",
          RUNTIME + "SemaphoreHandle",
          RUNTIME + "TaskHandle",
          RUNTIME + "TimerHandle");

  /** Deeply immutable types of the JDK that the heap knows how to write; enums count too. */
  static final Set<String> VALUES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Enum",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String",
          "java.lang.Void",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.Duration",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.MonthDay",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.Period",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.ZoneId",
          "java.time.ZoneOffset",
          "java.time.ZonedDateTime",
          "java.util.OptionalDouble",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.UUID");

  /**
   * Containers of the JDK that hold nothing but their elements, all of which exist: what their type
   * arguments can't hold, they can't. Iterators, streams and other lazy things keep their source.
   */
  static final Set<String> EAGER_CONTAINERS =
      Set.of(
          "java.util.AbstractMap.SimpleEntry",
          "java.util.AbstractMap.SimpleImmutableEntry",
          "java.util.ArrayDeque",
          "java.util.ArrayList",
          "java.util.Collection",
          "java.util.Deque",
          "java.util.EnumMap",
          "java.util.EnumSet",
          "java.util.HashMap",
          "java.util.HashSet",
          "java.util.Hashtable",
          "java.util.IdentityHashMap",
          "java.util.LinkedHashMap",
          "java.util.LinkedHashSet",
          "java.util.LinkedList",
          "java.util.List",
          "java.util.Map",
          "java.util.Map.Entry",
          "java.util.NavigableMap",
          "java.util.NavigableSet",
          OPTIONAL,
          "java.util.PriorityQueue",
          "java.util.Queue",
          "java.util.SequencedCollection",
          "java.util.SequencedMap",
          "java.util.SequencedSet",
          "java.util.Set",
          "java.util.SortedMap",
          "java.util.SortedSet",
          "java.util.Stack",
          "java.util.TreeMap",
          "java.util.TreeSet",
          "java.util.Vector",
          "java.util.WeakHashMap",
          "java.util.concurrent.ArrayBlockingQueue",
          "java.util.concurrent.BlockingDeque",
          "java.util.concurrent.BlockingQueue",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentLinkedDeque",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.ConcurrentMap",
          "java.util.concurrent.ConcurrentNavigableMap",
          "java.util.concurrent.ConcurrentSkipListMap",
          "java.util.concurrent.ConcurrentSkipListSet",
          "java.util.concurrent.CopyOnWriteArrayList",
          "java.util.concurrent.CopyOnWriteArraySet",
          "java.util.concurrent.LinkedBlockingDeque",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.PriorityBlockingQueue");

  /** Methods whose type parameter is that of a task: its code runs between transactions too. */
  static final Set<String> TASK_CREATORS = Set.of(RUNTIME + "Syscalls.createTask");

  /** Methods that record what they return: a list or an optional as an unmodifiable copy. */
  static final Set<String> RECORDERS =
      Set.of(
          RUNTIME + "Syscalls.external",
          RUNTIME + "TaskContext.call",
          RUNTIME + "TaskContext.callOnce");

  /** Classes of the JDK that are no values, but into which no program puts a reference. */
  static final Set<String> CLOSED =
      Set.of(
          CLASS,
          "java.lang.StringBuffer",
          "java.lang.StringBuilder",
          "java.nio.charset.Charset",
          "java.util.BitSet",
          "java.util.Currency",
          "java.util.DoubleSummaryStatistics",
          "java.util.IntSummaryStatistics",
          "java.util.Locale",
          "java.util.LongSummaryStatistics",
          "java.util.StringJoiner",
          "java.util.concurrent.atomic.AtomicBoolean",
          "java.util.concurrent.atomic.AtomicInteger",
          "java.util.concurrent.atomic.AtomicLong",
          "java.util.concurrent.atomic.LongAdder");

  /** What to use in place of a volatile type of the JDK; the nearest entry among supertypes. */
  static final Map<String, String> REPLACEMENTS =
      Map.ofEntries(
          Map.entry("java.lang.AbstractStringBuilder", "String"),
          Map.entry("java.lang.CharSequence", "String"),
          Map.entry("java.lang.Iterable", "PVec"),
          Map.entry("java.lang.Number", "a box such as Long, or BigDecimal"),
          Map.entry("java.lang.Thread", "TaskHandle"),
          Map.entry("java.net.URI", "String"),
          Map.entry("java.net.URL", "String"),
          Map.entry("java.nio.ByteBuffer", "byte[]"),
          Map.entry("java.nio.file.Path", "String"),
          Map.entry("java.util.BitSet", "long[]"),
          Map.entry("java.util.Calendar", "ZonedDateTime"),
          Map.entry("java.util.Collection", "PVec"),
          Map.entry("java.util.Currency", "String"),
          Map.entry("java.util.Date", "Instant"),
          Map.entry("java.util.Deque", "PQueue"),
          Map.entry("java.util.Dictionary", "PMap"),
          Map.entry("java.util.Iterator", "PVec"),
          Map.entry("java.util.List", "PVec"),
          Map.entry("java.util.Locale", "String"),
          Map.entry("java.util.Map", "PMap"),
          Map.entry("java.util.Queue", "PQueue"),
          Map.entry("java.util.Set", "PMap"),
          Map.entry("java.util.StringJoiner", "String"),
          Map.entry("java.util.Timer", "TimerHandle"),
          Map.entry("java.util.TimeZone", "ZoneId"),
          Map.entry("java.util.concurrent.Executor", "TaskHandle"),
          Map.entry("java.util.concurrent.Semaphore", "SemaphoreHandle"),
          Map.entry("java.util.concurrent.atomic.AtomicBoolean", "boolean"),
          Map.entry("java.util.concurrent.atomic.AtomicInteger", "int"),
          Map.entry("java.util.concurrent.atomic.AtomicLong", "long"),
          Map.entry("java.util.concurrent.atomic.AtomicReference", "PBox"),
          Map.entry("java.util.concurrent.atomic.LongAdder", "long"),
          Map.entry("java.util.concurrent.locks.Lock", "PMutex"),
          Map.entry("java.util.concurrent.locks.ReadWriteLock", "PMutex"),
          Map.entry("java.util.regex.Pattern", "String"),
          Map.entry(RUNTIME + "PMutex.Guard", "PMutex"));

  private TypeNames() {}
}
