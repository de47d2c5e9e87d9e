package dev.intos.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that must not be called inside a transaction, directly or through other calls. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OutsideTransaction {
  /**
   * Whether the method takes, gives back or waits for a lock, so that calling it inside a
   * transaction breaks Rule 5 rather than Rule 4.
   */
  boolean lock() default false;
}
