package dev.intos.examples.sense;

import dev.intos.annotations.Persistent;

/** How many photos are to be put where. */
@Persistent
record Session(Album album, int photos) {}
