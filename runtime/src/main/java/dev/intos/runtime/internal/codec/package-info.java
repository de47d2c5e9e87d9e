/**
 * Persistent-safe values to and from bytes: the one encoding that the journal, checkpoints and
 * recovery share, and the table of the classes that stored objects are of.
 */
package dev.intos.runtime.internal.codec;
