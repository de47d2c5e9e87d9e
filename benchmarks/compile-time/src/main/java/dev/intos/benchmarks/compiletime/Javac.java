package dev.intos.benchmarks.compiletime;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.spi.ToolProvider;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The child process: one javac in a JVM of its own, as a build pays it, that tells its cost. */
final class Javac {
  private Javac() {}

  /** Takes javac's arguments. */
  public static void main(String[] args) {
    AtomicLong heap = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (note, data) -> heap.accumulateAndGet(used(note), Math::max), null, null);
    }
    int exit = javac(args);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime() / 1_000_000;
    long wall = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.println(new Cost(cpu, wall, heap.get()).line());
    System.exit(exit);
  }

  private static int javac(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true);
    return ToolProvider.findFirst("javac").orElseThrow().run(out, out, args);
  }

  /** What is in use after the collection that a notification tells of. */
  private static long used(Notification note) {
    var info = GarbageCollectionNotificationInfo.from((CompositeData) note.getUserData());
    Map<String, MemoryUsage> after = info.getGcInfo().getMemoryUsageAfterGc();
    return after.values().stream().mapToLong(MemoryUsage::getUsed).sum();
  }
}
