/** Crash-consistent persistent heaps: transactions on ordinary Java objects. */
module dev.intos.runtime {
  requires transitive dev.intos.annotations;
  requires jdk.unsupported; // sun.reflect.ReflectionFactory, for classes without a fitting

  // constructor

  // constructor

  exports dev.intos.runtime;
  exports dev.intos.runtime.codec;
}
