/**
 * Bit counting: six algorithms count the bits that are set in the fifty numbers from 0xABCD on,
 * again in every round. Each algorithm counts 514, in sum they count 3084, in each of 100 rounds.
 */
package dev.intos.examples.bc;
