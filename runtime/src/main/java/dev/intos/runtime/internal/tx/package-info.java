/**
 * Transactions: whose turn it is, undo images, the redo record of a commit, group commit, and what
 * recovery makes of the records.
 */
package dev.intos.runtime.internal.tx;
