/**
 * Case files: small programs under {@code src/test/cases} that say in comments what the checker
 * reports for them.
 *
 * <p>A case is a {@code .java} file, or a folder compiled as one, below {@code <rule>/accept} or
 * {@code <rule>/reject}. In a folder, {@code lib} is compiled first without the checker, as a
 * dependency that never saw it, and {@code verified-lib} with it. What is below {@code jdk21} needs
 * that JDK or a later one.
 *
 * <p>A comment at the end of a line, {@code // expect: R2.STORE}, asks for exactly one error with
 * that code whose expression is or starts there; {@code R2.STORE|R2.CAPTURE} for one of them,
 * {@code R2.STORE, R1.UNLOGGED} for both. {@code // warn: X.SIDE_EFFECT} asks for a warning, an
 * error in strict mode. No other error may be reported; warnings that no comment asks for are left
 * alone, but the cases of the family X are also compiled in strict mode.
 */
package dev.intos.processor.casefile;
