package dev.intos.runtime.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.intos.runtime.fault.Device;
import dev.intos.runtime.fault.Disk;
import dev.intos.runtime.fault.Operation;
import dev.intos.runtime.internal.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records on a device, without a heap around them. */
class JournalTest {
  private static final String NAME = "test.heap";

  private static RedoRecord record(int content) {
    RedoRecord record = new RedoRecord();
    record.payload().putInt(content);
    return record;
  }

  private static Journal open(Device device, List<Integer> found) throws IOException {
    Storage storage = device.open(Path.of(NAME));
    Journal journal = Journal.open(storage, NAME, false, payload -> found.add(payload.getInt()));
    journal.startAppending();
    return journal;
  }

  /**
   * Two records of one group, of which only the second got to the disk: neither was acknowledged.
   * The next record is as long as the first, so that the second would follow it if it were still
   * there.
   */
  @Test
  void whatWasCutOffDoesNotComeBack() throws Exception {
    Device device = new Device();
    Journal journal = Journal.create(device.open(Path.of(NAME)), NAME, false, 0);
    int start = (int) journal.position().end();
    journal.append(record(1));
    int end = (int) journal.position().end();
    journal.append(record(2));
    Disk disk = device.disk();
    Arrays.fill(disk.bytes(NAME), start, end, (byte) 0);

    Device after = new Device(disk);
    List<Integer> found = new ArrayList<>();
    Journal again = open(after, found);
    assertEquals(List.of(), found);
    again.append(record(3));
    again.sync();
    after.unlock();
    open(after, found);
    assertEquals(List.of(3), found);
  }

  /** A killed process may leave records that only the operating system's memory holds. */
  @Test
  void whatIsFoundIsMadeDurableFirst() throws Exception {
    Device device = new Device();
    Journal journal = Journal.create(device.open(Path.of(NAME)), NAME, false, 0);
    journal.append(record(1));
    Device after = new Device(device.disk());
    List<Integer> found = new ArrayList<>();
    open(after, found);
    assertEquals(List.of(1), found);
    assertTrue(after.operations().stream().anyMatch(o -> o instanceof Operation.Sync));
  }
}
