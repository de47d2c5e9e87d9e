/**
 * The kernel: tasks that are replayed and bypassed after a restart, who of them runs, and the
 * objects of system calls. All its state is in the heap, in nodes that transactions change.
 */
package dev.intos.runtime.internal.kernel;
