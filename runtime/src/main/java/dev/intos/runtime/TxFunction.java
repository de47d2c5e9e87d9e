package dev.intos.runtime;

/** The body of a transaction that has a result. */
@FunctionalInterface
public interface TxFunction<R> {
  /** Runs it. */
  R call(JournalHandle j) throws Exception;
}
