package dev.intos.runtime;

/** The body of a transaction that makes system calls and has a result. */
@FunctionalInterface
public interface SysTxFunction<R> {
  /** Runs it. */
  R call(JournalHandle j, SysToken t) throws Exception;
}
