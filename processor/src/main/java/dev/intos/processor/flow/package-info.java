/** Borrow kinds of slots, flow-sensitively: lattice, transfer functions, contexts and summaries. */
package dev.intos.processor.flow;
