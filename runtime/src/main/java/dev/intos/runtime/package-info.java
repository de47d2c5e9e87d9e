/**
 * Persistent heaps, transactions and persistent collections: the public interface of IntOS for
 * Java.
 */
package dev.intos.runtime;
