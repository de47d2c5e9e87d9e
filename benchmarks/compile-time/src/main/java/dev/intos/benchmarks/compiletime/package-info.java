/** What the checker adds to the time that a compilation takes, beside what other checkers add. */
package dev.intos.benchmarks.compiletime;
