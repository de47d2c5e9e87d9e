/**
 * Activity recognition: from windows of three readings of an acceleration sensor it learns what
 * standing still (16 windows) and moving (16) look like, and then tells them apart in 64 windows.
 * The two counts make 64, and since the sensor is drawn from a persistent seed, a run with failures
 * counts what a run without counts.
 */
package dev.intos.examples.ar;
