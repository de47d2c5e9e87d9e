/**
 * The annotations of IntOS for Java.
 *
 * <p>All are kept in class files, so that a compiled dependency is judged by the same marks as
 * source code.
 */
package dev.intos.annotations;
