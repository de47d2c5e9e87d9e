/** The catalogue of diagnostics, findings, and the one place that talks to javac. */
package dev.intos.processor.diagnostics;
