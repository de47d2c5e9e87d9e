/**
 * Draws what became of each transaction of a run whose process is killed now and then.
 *
 * <p>{@link dev.intos.examples.timeline.Timeline} starts {@link
 * dev.intos.examples.timeline.Session}s in processes of their own, kills them after some
 * transactions each, and draws what they reported.
 */
package dev.intos.examples.timeline;
