package dev.intos.runtime;

public class TransactionAbortedException extends HeapException {
  private static final long serialVersionUID = 1L;

  public TransactionAbortedException(String message) {
    super(message);
  }

  public TransactionAbortedException(String message, Throwable cause) {
    super(message, cause);
  }
}
