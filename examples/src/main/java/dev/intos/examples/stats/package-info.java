/** Keeps statistics of a stream of sensor readings (RIoTBench's STATS). */
package dev.intos.examples.stats;
