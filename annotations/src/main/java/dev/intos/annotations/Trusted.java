package dev.intos.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The only way past a rule: the declaration, and all that is nested in it, is trusted to keep the
 * named rules for the stated reason.
 *
 * <p>A field trusted past Rule 3 is not persisted: it has its default value after recovery.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Trusted {
  /** The rules or codes that are waived: {@code "R5"}, {@code "R2.STORE"}, {@code "T"}, … */
  String[] rules();

  /** Why the rule is kept all the same; never blank. */
  String because();
}
