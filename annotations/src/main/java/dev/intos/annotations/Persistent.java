package dev.intos.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class, record or sealed interface whose instances live in a persistent heap, or a type
 * parameter that takes only persistent-safe types (IntOS's {@code PSafe}).
 *
 * <p>Instances of a persistent class are accessed only inside transactions (Rule 1), do not escape
 * them (Rule 2) and hold no references to volatile objects (Rule 3).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.TYPE_PARAMETER})
public @interface Persistent {}
