/**
 * The files of a heap, behind an interface that tests replace by a device that fails. Nothing else
 * in the runtime touches files.
 */
package dev.intos.runtime.internal.storage;
