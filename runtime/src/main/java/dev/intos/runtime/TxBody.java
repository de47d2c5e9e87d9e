package dev.intos.runtime;

/** The body of a transaction. */
@FunctionalInterface
public interface TxBody {
  /** Runs it. */
  void run(JournalHandle j) throws Exception;
}
