/**
 * Event monitoring: a monitor sets two event bits 100 times; two actors wait for one bit each,
 * clear it, and fill a buffer of 200 bytes with a number that depends on the time. Every buffer
 * that an actor finds is uniform, the bits are clear at the end, and each actor fills its buffer at
 * most 100 times; exactly so often, since the actors are more urgent than the monitor.
 */
package dev.intos.examples.em;
