/**
 * Ping-pong, IntOS's demonstration: one task sends a persistent counter through a queue that holds
 * one item and increments it, another receives. What arrives is 0, 1, 2, … without gap or repeat.
 */
package dev.intos.examples.pingpong;
