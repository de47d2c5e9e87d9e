/**
 * A neural network of two fully connected layers, 50 to 10 and 10 to 2, with rectified linear
 * units; all inputs are one. The outputs of 100 rounds are equal, and those that a direct
 * computation gives.
 */
package dev.intos.examples.dnn;
