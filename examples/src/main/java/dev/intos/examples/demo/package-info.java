/** The demonstration: what the checker refuses, and what the heap survives. */
package dev.intos.examples.demo;
