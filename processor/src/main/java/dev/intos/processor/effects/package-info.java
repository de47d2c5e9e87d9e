/** What calls reach: the call graph and the summaries of locks and outside-only calls. */
package dev.intos.processor.effects;
