package dev.intos.examples.orders;

import java.io.IOException;

/** Sends messages to customers. */
interface Notices {
  /**
   * Sends one.
   *
   * @param key a second message with the same key is thrown away by who receives it
   */
  void send(String key, String text) throws IOException;
}
