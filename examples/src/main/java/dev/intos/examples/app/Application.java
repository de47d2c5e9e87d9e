package dev.intos.examples.app;

import dev.intos.runtime.Kernel;
import dev.intos.runtime.PersistentHeap;

/** A program of tasks that runs to an end, whatever happens to the power on the way. */
public interface Application {
  /** Gives the kernel its tasks, at every boot, and makes its roots if they are not there yet. */
  void install(Kernel kernel, PersistentHeap heap);

  /** What it has computed, in words that are the same after every run. */
  String result(PersistentHeap heap);
}
