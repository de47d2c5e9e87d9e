package dev.intos.examples.bank;

import dev.intos.annotations.Persistent;
import java.util.Optional;

/** The bank at one instant, as a value to take out of the transaction. */
@Persistent
public record Report(int accounts, long money, int transfers, Optional<Transfer> largest) {}
