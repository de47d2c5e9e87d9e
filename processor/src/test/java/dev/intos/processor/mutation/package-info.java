/**
 * Mutation of the accepted programs: each operator makes a violation of one rule in a program that
 * keeps them all, and the checker must refuse what comes out.
 *
 * <p>{@link dev.intos.processor.mutation.Program programs} are attributed and read for {@link
 * dev.intos.processor.mutation.Sites sites}; an {@link dev.intos.processor.mutation.Operator
 * operator} turns a site into {@link dev.intos.processor.mutation.Edit edits} of the text; {@link
 * dev.intos.processor.mutation.Verdict verdicts} on the mutants are added up in a {@link
 * dev.intos.processor.mutation.Scores table}. The operators only use javac's trees and the names of
 * annotations and the runtime, never the checker's own analysis.
 */
package dev.intos.processor.mutation;
