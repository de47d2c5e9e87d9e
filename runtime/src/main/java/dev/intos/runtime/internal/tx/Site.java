package dev.intos.runtime.internal.tx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * Places in the program, as records name them: {@code a.b.Class.method(File.java:42)@17#build},
 * with the instruction and a checksum of the class file.
 *
 * <p>Within one build of a class two places are the same if their instructions are. After a rebuild
 * instructions and lines have moved, so that only the method can be compared.
 */
public final class Site {
  private static final String RUNTIME = "dev.intos.runtime.";

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  /** A place in a class. */
  private record Place(String method, String descriptor, int instruction) {}

  /**
   * The places of a class that were come to, since finding a line is slow.
   *
   * @param program whether it is one of the program's, not of the runtime's
   * @param build the checksum of its file
   */
  private record Places(boolean program, String build, Map<Place, String> texts) {
    static Places of(Class<?> type) {
      boolean program = isProgram(type.getName());
      return new Places(program, program ? checksum(type) : "", new ConcurrentHashMap<>());
    }
  }

  private static final ClassValue<Places> PLACES =
      new ClassValue<>() {
        @Override
        protected Places computeValue(Class<?> type) {
          return Places.of(type);
        }
      };

  private Site() {}

  /** Where the program called the runtime. */
  public static String ofCaller() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> PLACES.get(frame.getDeclaringClass()).program())
                .findFirst()
                .map(Site::text)
                .orElse("unknown()"));
  }

  private static boolean isProgram(String name) {
    return !name.startsWith(RUNTIME + "internal.")
        && !name.equals(RUNTIME + "TaskContext")
        && !name.equals(RUNTIME + "Syscalls")
        && !name.equals(RUNTIME + "PersistentHeap");
  }

  private static String text(StackWalker.StackFrame frame) {
    Places places = PLACES.get(frame.getDeclaringClass());
    Place place = new Place(frame.getMethodName(), frame.getDescriptor(), frame.getByteCodeIndex());
    return places.texts().computeIfAbsent(place, p -> text(frame, places.build()));
  }

  private static String text(StackWalker.StackFrame frame, String build) {
    return frame.getClassName()
        + "."
        + method(frame.getMethodName())
        + "("
        + frame.getFileName()
        + ":"
        + frame.getLineNumber()
        + ")@"
        + frame.getByteCodeIndex()
        + "#"
        + build;
  }

  /** The method whose source holds a lambda: the compiler numbers lambdas anew in every build. */
  private static String method(String name) {
    if (!name.startsWith("lambda$")) {
      return name;
    }
    int end = name.indexOf('$', "lambda$".length());
    return end < 0 ? name : name.substring("lambda$".length(), end);
  }

  private static String checksum(Class<?> type) {
    String name = type.getName();
    String resource = name.substring(name.lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(resource)) {
      if (in == null) {
        return "";
      }
      CRC32C crc = new CRC32C();
      crc.update(in.readAllBytes());
      return Long.toHexString(crc.getValue());
    } catch (IOException e) {
      return ""; // as for a class without a file: methods are compared
    }
  }

  /** Whether two places are the same, as far as their builds can be compared. */
  public static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String build = build(one);
    boolean comparable = !build.isEmpty() && build.equals(build(other));
    return !comparable && upTo(one, '(').equals(upTo(other, '('));
  }

  /** A place as a message names it. */
  public static String display(String site) {
    return upTo(site, '@');
  }

  /** A place beside another in a message, with the instruction if else they read the same. */
  public static String display(String site, String other) {
    return display(site).equals(display(other)) ? upTo(site, '#') : display(site);
  }

  private static String build(String site) {
    return site.substring(site.lastIndexOf('#') + 1);
  }

  private static String upTo(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }
}
