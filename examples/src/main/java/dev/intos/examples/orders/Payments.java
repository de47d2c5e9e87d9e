package dev.intos.examples.orders;

import java.io.IOException;

/** A payment provider, as its client sees it. */
interface Payments {
  /** What the provider says. */
  enum Answer {
    CHARGED,
    DECLINED
  }

  /**
   * Charges a customer.
   *
   * @param key a request with the key of an earlier one is given the same answer, and nothing more
   *     is charged
   * @throws IOException if no answer came; the customer may have been charged or not
   */
  Answer charge(String key, long cents) throws IOException;
}
