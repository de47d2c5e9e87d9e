package dev.intos.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.intos.runtime.PersistentHeap;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankTest {
  @TempDir Path directory;
  private PersistentHeap heap;
  private BankTransactions bank;

  @BeforeEach
  void open() {
    heap = PersistentHeap.open(directory.resolve("bank.heap"));
    bank = Bank.in(heap);
  }

  @AfterEach
  void close() {
    heap.close();
  }

  private void reopen() {
    close();
    open();
  }

  private void openAdaAndBob() {
    bank.open("ada");
    bank.open("bob");
    bank.deposit("ada", 100);
  }

  @Test
  void transferMovesMoney() {
    openAdaAndBob();
    bank.transfer("ada", "bob", 30);
    assertEquals(70, bank.balance("ada"));
    assertEquals(30, bank.balance("bob"));
    Transfer transfer = new Transfer("ada", "bob", 30);
    assertEquals(new Report(2, 100, 1, Optional.of(transfer)), bank.report());
  }

  @Test
  void failedTransferLeavesNothingBehind() {
    openAdaAndBob();
    Report before = bank.report();
    var refused =
        assertThrows(InsufficientFundsException.class, () -> bank.transfer("ada", "bob", 101));
    assertEquals(1, refused.missing());
    assertEquals(100, bank.balance("ada"));
    assertEquals(0, bank.balance("bob"));
    assertEquals(before, bank.report());
    reopen();
    assertEquals(before, bank.report());
  }

  @Test
  void transferToNobodyLeavesNothingBehind() {
    openAdaAndBob();
    Report before = bank.report();
    assertThrows(NoSuchElementException.class, () -> bank.transfer("ada", "eve", 1));
    assertThrows(IllegalArgumentException.class, () -> bank.transfer("ada", "ada", 1));
    assertThrows(IllegalArgumentException.class, () -> bank.transfer("ada", "bob", -1));
    assertEquals(before, bank.report());
  }

  @Test
  void moneyIsConserved() {
    String[] owners = {"ada", "bob", "eve"};
    for (String owner : owners) {
      bank.open(owner);
      bank.deposit(owner, 100);
    }
    Random random = new Random(42);
    int done = 0;
    int refused = 0;
    for (int i = 0; i < 200; i++) {
      int from = random.nextInt(3);
      int to = (from + 1 + random.nextInt(2)) % 3;
      try {
        bank.transfer(owners[from], owners[to], 1 + random.nextInt(80));
        done++;
      } catch (InsufficientFundsException e) {
        refused++;
      }
      if (i % 50 == 0) {
        reopen();
      }
      assertEquals(300, bank.report().money());
      assertEquals(done, bank.report().transfers());
    }
    assertEquals(200, done + refused);
    assertEquals(true, done > 0 && refused > 0, done + " done, " + refused + " refused");
  }

  @Test
  void reopeningGivesTheSameState() {
    openAdaAndBob();
    bank.transfer("ada", "bob", 30);
    Report before = bank.report();
    reopen();
    assertEquals(before, bank.report());
    assertEquals(70, bank.balance("ada"));
  }

  @Test
  void oneAccountForEach() {
    bank.open("ada");
    assertThrows(IllegalArgumentException.class, () -> bank.open("ada"));
    assertEquals(1, bank.report().accounts());
  }
}
