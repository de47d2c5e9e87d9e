/** The applications against their oracles: without a failure, under power failures, under kills. */
package dev.intos.examples.app;
