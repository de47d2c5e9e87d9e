package dev.intos.runtime;

@FunctionalInterface
public interface TxBody {
  void run(JournalHandle j) throws Exception;
}
