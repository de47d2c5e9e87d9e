package dev.intos.runtime.codec;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the codec of a class that may have subclasses: what the processor has to know of the class
 * when it compiles one of them later, without the sources.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Layout {
  /** The fields in the order in which the codec lists them. */
  String[] fields();

  /** Those among the fields that the class itself makes, and a codec only fills. */
  String[] inPlace() default {};

  /** The constructors that assign their parameters straight to fields, and all final ones. */
  Constructor[] constructors() default {};

  /** Whether the codec's {@link Codec#fill} gives an allocated object its final fields too. */
  boolean fillsFinals() default false;

  /** A constructor. */
  @Target({})
  @interface Constructor {
    /** The erased types of the parameters. */
    String[] parameters();

    /** The field that each parameter is assigned to, as {@code a.b.Account.owner}. */
    String[] fields();
  }
}
