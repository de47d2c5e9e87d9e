package dev.intos.runtime.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** All the states that a device may be in when it stops after a number of operations. */
public final class CrashPoint {
  private final Disk before;
  private final List<Operation> done;

  /** Operations that the device may have lost: their places in {@link #done}. */
  private final List<Integer> pending = new ArrayList<>();

  /** Stops a device that was empty after the first {@code count} operations. */
  public CrashPoint(List<Operation> operations, int count) {
    this(new Disk(), operations, count);
  }

  /** Stops a device after the first {@code count} operations. */
  public CrashPoint(Disk before, List<Operation> operations, int count) {
    this.before = before;
    done = operations.subList(0, count);
    for (int i = 0; i < count; i++) {
      Operation operation = done.get(i);
      if (operation instanceof Operation.Sync sync) {
        pending.removeIf(p -> p < sync.upTo() && contentOf(done.get(p)) == sync.file());
      } else if (operation instanceof Operation.SyncDirectory) {
        pending.removeIf(p -> contentOf(done.get(p)) < 0);
      } else {
        pending.add(i);
      }
    }
  }

  /** The file whose content an operation changes, or -1 if it changes names. */
  private static int contentOf(Operation operation) {
    if (operation instanceof Operation.Write write) {
      return write.file();
    }
    return operation instanceof Operation.Truncate truncate ? truncate.file() : -1;
  }

  /** What a process leaves that is killed between two operations. */
  public void killed(BiConsumer<String, Disk> each) {
    each.accept("all", state(List.of(), -1, 0));
  }

  /** What a power loss leaves at worst. */
  public Disk withoutUnsynced() {
    return state(pending, -1, 0);
  }

  /** What a power loss may leave. */
  public void powerLoss(Random random, BiConsumer<String, Disk> each) {
    killed(each);
    tornLast(each);
    each.accept("nothing unsynced", withoutUnsynced());
    for (int lost : pending) {
      if (contentOf(done.get(lost)) >= 0) {
        each.accept("lost operation " + lost, state(List.of(lost), -1, 0));
      }
    }
    for (int i = 0; i < 4 && pending.size() > 1; i++) {
      List<Integer> lost = new ArrayList<>(pending);
      lost.removeIf(p -> random.nextBoolean());
      int torn = pending.get(random.nextInt(pending.size()));
      int bytes =
          done.get(torn) instanceof Operation.Write w ? random.nextInt(w.bytes().length + 1) : 0;
      each.accept("lost " + lost + ", tore " + torn + " at " + bytes, state(lost, torn, bytes));
    }
  }

  /** What a process leaves that is killed during the last operation. */
  public void tornLast(BiConsumer<String, Disk> each) {
    int last = done.size() - 1;
    if (last < 0 || !(done.get(last) instanceof Operation.Write write)) {
      return;
    }
    int length = write.bytes().length;
    int step = length <= 64 ? 1 : length / 16;
    for (int bytes = 0; bytes < length; bytes += step) {
      each.accept("tore the last write at " + bytes, state(List.of(), last, bytes));
    }
  }

  /** Names are lost from the first lost one on, since file systems keep their order. */
  private Disk state(List<Integer> lost, int torn, int bytes) {
    Disk disk = before.copy();
    boolean namesLost = false;
    for (int i = 0; i < done.size(); i++) {
      Operation operation = done.get(i);
      boolean name = contentOf(operation) < 0;
      if (name && lost.contains(i)) {
        namesLost = true;
      }
      if (operation instanceof Operation.Create create) {
        disk.files.putIfAbsent(create.file(), new byte[0]);
      }
      boolean skipped = lost.contains(i) || name && namesLost && pending.contains(i);
      if (i == torn && operation instanceof Operation.Write write) {
        disk.write(write, bytes);
      } else if (!skipped) {
        disk.apply(operation);
      }
    }
    return disk;
  }
}
