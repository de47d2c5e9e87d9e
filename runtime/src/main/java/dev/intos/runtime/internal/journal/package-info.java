/**
 * The file of a heap: its header, the framing of records, appending, recovery and replacement by a
 * checkpoint. What records contain is not known here.
 */
package dev.intos.runtime.internal.journal;
