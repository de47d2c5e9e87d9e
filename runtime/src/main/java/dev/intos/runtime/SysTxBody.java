package dev.intos.runtime;

/** The body of a transaction that makes system calls. */
@FunctionalInterface
public interface SysTxBody {
  /** Runs it. */
  void run(JournalHandle j, SysToken t) throws Exception;
}
