package dev.intos.examples.orders;

import java.io.IOException;

/** Sends messages to customers. */
interface Notices {
  /**
   * Sends one.
   *
   * @param key another message with the same key is thrown away by who receives it
   * @throws IOException if it may not have been sent
   */
  void send(String key, String text) throws IOException;
}
