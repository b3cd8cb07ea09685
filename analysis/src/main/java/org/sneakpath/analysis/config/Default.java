package org.sneakpath.analysis.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a key that may be left out of a file, and says what then holds. The resolved configuration states it, so that
 * what was computed can be read even if the default changes one day.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /** The value as a file would write it: YAML, quantities with their unit. */
    String value();
}
