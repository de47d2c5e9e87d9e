/** Trains models on a stream of sensor readings, again and again (RIoTBench's TRAIN). */
package dev.intos.examples.train;
