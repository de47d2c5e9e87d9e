/** Predicts from a stream of sensor readings, with models made before (RIoTBench's PRED). */
package dev.intos.examples.pred;
