package dev.intos.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method: the method is a transaction, run by the heap or by the generated {@code
 * …Transactions} class. On a parameter of functional type: the function given here is run as a
 * transaction.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.PARAMETER})
public @interface Transaction {}
