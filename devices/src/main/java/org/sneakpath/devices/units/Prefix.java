package org.sneakpath.devices.units;

import java.util.List;

/** SI prefixes; case matters. */
@SuppressWarnings("ImmutableEnumChecker") // the list of spellings is immutable
enum Prefix {
    ATTO(-18, "a"),
    FEMTO(-15, "f"),
    PICO(-12, "p"),
    NANO(-9, "n"),
    MICRO(-6, "u", "µ", "μ"),
    MILLI(-3, "m"),
    CENTI(-2, "c"),
    NONE(0, ""),
    KILO(3, "k"),
    MEGA(6, "M"),
    GIGA(9, "G"),
    TERA(12, "T"),
    PETA(15, "P");

    private final int exponent;
    private final List<String> spellings;

    Prefix(int exponent, String... spellings) {
        this.exponent = exponent;
        this.spellings = List.of(spellings);
    }

    /** Power of ten. */
    int exponent() {
        return exponent;
    }

    List<String> spellings() {
        return spellings;
    }

    /** The prefix with which a magnitude of 10^{@code decade} has one to three digits before the point, or the last one. */
    static Prefix engineering(int decade) {
        int wanted = Math.max(ATTO.exponent, Math.min(PETA.exponent, Math.floorDiv(decade, 3) * 3));
        for (Prefix prefix : values()) {
            if (prefix.exponent == wanted) {
                return prefix;
            }
        }
        throw new AssertionError("no prefix for 10^" + wanted);
    }
}
