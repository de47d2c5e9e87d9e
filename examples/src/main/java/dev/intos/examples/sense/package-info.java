/**
 * Sensing: a timer of 5 ticks that reloads takes a photo of 400 bytes each time, until there are
 * five. All bytes of the five photos are 42.
 */
package dev.intos.examples.sense;
