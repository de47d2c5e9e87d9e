package dev.intos.runtime.internal.tx;

/** The body of a transaction. */
@FunctionalInterface
public interface Body<R> {
  /** Runs it. */
  R run(Transaction transaction) throws Exception;
}
