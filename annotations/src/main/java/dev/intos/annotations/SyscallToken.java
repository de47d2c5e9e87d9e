package dev.intos.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a system call (Rule 4): a method with exactly one {@code SysToken} parameter, which may be
 * called only inside a transaction. Programs may declare system calls of their own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SyscallToken {}
