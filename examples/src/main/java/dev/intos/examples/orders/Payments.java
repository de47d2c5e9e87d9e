package dev.intos.examples.orders;

import java.io.IOException;

/** A payment provider, as its client sees it. */
interface Payments {
  /** What the provider said. */
  enum Answer {
    CHARGED,
    DECLINED,
    /** Nothing was charged; the same request may be made later. */
    BUSY
  }

  /**
   * Charges a customer.
   *
   * @param key a request with the same key as one that was answered before is given the same
   *     answer, and nothing more is charged
   */
  Answer charge(String key, long cents) throws IOException;
}
