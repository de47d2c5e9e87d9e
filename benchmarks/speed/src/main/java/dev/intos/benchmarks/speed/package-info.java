/** What transactions, bypass and power failures cost at run time. */
package dev.intos.benchmarks.speed;
