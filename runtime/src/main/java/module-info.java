/** Crash-consistent persistent heaps. */
module dev.intos.runtime {
  requires transitive dev.intos.annotations;

  exports dev.intos.runtime;
}
