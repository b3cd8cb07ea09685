package org.sneakpath.devices.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which models of the library a test class is about; the table in VALIDATION follows from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface About {
    /** Names of models. */
    String[] value();
}
