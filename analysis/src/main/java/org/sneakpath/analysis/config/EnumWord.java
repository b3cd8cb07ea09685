package org.sneakpath.analysis.config;

import java.util.Locale;

/** How constants are written in files, on command lines and in tables: in lower case with hyphens. */
public final class EnumWord {
    private EnumWord() {}

    /** {@code staggered-euler} of {@code STAGGERED_EULER}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
