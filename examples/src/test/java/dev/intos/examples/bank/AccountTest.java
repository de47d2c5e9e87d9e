package dev.intos.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/**
 * A fresh object needs neither heap nor transaction, so that its logic is tested like any other.
 */
class AccountTest {
  @Test
  void depositAndWithdraw() {
    Account account = new Account("ada");
    account.deposit(100);
    account.withdraw(30);
    assertEquals("ada", account.owner());
    assertEquals(70, account.balance());
  }

  @Test
  void refusesWhatIsNotThere() {
    var refused =
        assertThrows(InsufficientFundsException.class, () -> new Account("ada").withdraw(5));
    assertEquals(5, refused.missing());
  }

  @Test
  void refusesWhatIsNoMoney() {
    assertThrows(IllegalArgumentException.class, () -> new Account("ada").deposit(0));
    assertThrows(IllegalArgumentException.class, () -> new Account("ada").withdraw(-1));
  }
}
