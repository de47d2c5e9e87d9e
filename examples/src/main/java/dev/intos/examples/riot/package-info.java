/**
 * What the four dataflows of the RIoTBench suite share: a stream of sensor readings, and tasks that
 * are connected by queues.
 */
package dev.intos.examples.riot;
