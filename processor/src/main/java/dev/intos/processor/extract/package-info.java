/** Attributed trees become the model; the only package that reads trees. */
package dev.intos.processor.extract;
