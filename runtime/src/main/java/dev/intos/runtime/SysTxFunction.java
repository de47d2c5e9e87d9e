package dev.intos.runtime;

@FunctionalInterface
public interface SysTxFunction<R> {
  R call(JournalHandle j, SysToken t) throws Exception;
}
