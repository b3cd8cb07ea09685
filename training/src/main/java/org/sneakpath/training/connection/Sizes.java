package org.sneakpath.training.connection;

import java.util.Locale;

/** Refuses sizes that leave nothing. */
final class Sizes {
    private Sizes() {}

    static void atLeastOne(String what, int size) {
        if (size < 1) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s = %d must be >= 1", what, size));
        }
    }
}
