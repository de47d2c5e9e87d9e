package dev.intos.examples.bank;

import dev.intos.annotations.Persistent;

/**
 * A line of the audit log: all its components are values, so it is one too and may leave a
 * transaction.
 */
@Persistent
public record Transfer(String from, String to, long amount) {}
