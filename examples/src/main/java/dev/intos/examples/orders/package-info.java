/**
 * A shop whose orders are durable workflows: each is a task that reserves, charges, ships and
 * notifies, and goes on where it was after a crash.
 */
package dev.intos.examples.orders;
