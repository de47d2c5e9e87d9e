/** Cleans a stream of sensor readings (RIoTBench's ETL). */
package dev.intos.examples.etl;
