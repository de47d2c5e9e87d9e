/**
 * Makes random programs, has the checker judge them, and runs them under the eyes of a detector: a
 * program that the checker accepts and the detector does not is a hole.
 */
package dev.intos.processor.fuzz;
