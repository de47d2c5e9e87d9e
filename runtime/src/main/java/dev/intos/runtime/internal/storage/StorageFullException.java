package dev.intos.runtime.internal.storage;

import java.io.IOException;

/** The device has no room left. What was stored before is as it was. */
public final class StorageFullException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Keeps what the system said. */
  public StorageFullException(String message, Throwable cause) {
    super(message, cause);
  }
}
