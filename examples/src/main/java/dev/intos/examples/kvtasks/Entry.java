package dev.intos.examples.kvtasks;

import dev.intos.annotations.Persistent;

/** A key and its value. */
@Persistent
record Entry(int key, int value) {}
