package org.sneakpath.analysis.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code double} (or a list of them) as a physical quantity, held in this SI unit. In files its value carries a
 * unit of the same dimension, with any SI prefix.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unit {
    /** Of texts that are quantities of a unit that only the rest of the configuration decides. */
    String ANY = "of any unit";

    /** SI unit symbol such as {@code "ohm"} or {@code "1/V"}, or {@link #ANY}. */
    String value();
}
