package dev.intos.runtime;

public class ReplayDivergedException extends HeapException {
  private static final long serialVersionUID = 1L;

  public ReplayDivergedException(String message) {
    super(message);
  }

  public ReplayDivergedException(String message, Throwable cause) {
    super(message, cause);
  }
}
