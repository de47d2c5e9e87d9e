package dev.intos.processor.flow;

/**
 * What an analysed body leaves behind.
 *
 * @param exit the state after it, on any way out; null if it never ends
 * @param returned what it returns; null if it never returns a value
 */
record Outcome(State exit, Value returned) {}
