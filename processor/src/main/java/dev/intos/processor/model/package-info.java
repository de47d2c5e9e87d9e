/**
 * What a program is to the checker: classes, bodies, and in each body the operations in the order
 * in which they happen, as a control-flow graph over slots.
 *
 * <p>The model is built once from attributed trees by {@link dev.intos.processor.extract};
 * everything after that (flow, effects, rules) reads the model only. Trees are kept as positions
 * for diagnostics, never to be read again. Types and members are javac's own ({@code
 * javax.lang.model}).
 */
package dev.intos.processor.model;
