package dev.intos.runtime;

@FunctionalInterface
public interface SysTxBody {
  void run(JournalHandle j, SysToken t) throws Exception;
}
