package dev.intos.examples.pingpong;

import dev.intos.annotations.Persistent;
import dev.intos.runtime.PVec;
import dev.intos.runtime.QueueHandle;

/** What pong needs: where the numbers come from, how many, and where they go. */
@Persistent
record Rally(QueueHandle<Long> queue, long rounds, PVec<Long> seen) {}
