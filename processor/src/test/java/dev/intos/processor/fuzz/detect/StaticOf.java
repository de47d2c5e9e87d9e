package dev.intos.processor.fuzz.detect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the stand-in for a static method; others stand for a method of their first parameter. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface StaticOf {
  Class<?> value();
}
