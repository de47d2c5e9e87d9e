package dev.intos.runtime;

@FunctionalInterface
public interface TxFunction<R> {
  R call(JournalHandle j) throws Exception;
}
