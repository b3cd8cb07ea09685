package org.sneakpath.devices.units;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units that have a symbol of their own. */
@SuppressWarnings("ImmutableEnumChecker") // the list of spellings is immutable
enum UnitSymbol {
    METRE("1", new Dimension(1, 0, 0, 0, 0), "m"),
    GRAM("1e-3", new Dimension(0, 1, 0, 0, 0), "g"),
    SECOND("1", new Dimension(0, 0, 1, 0, 0), "s"),
    AMPERE("1", new Dimension(0, 0, 0, 1, 0), "A"),
    KELVIN("1", new Dimension(0, 0, 0, 0, 1), "K"),
    VOLT("1", new Dimension(2, 1, -3, -1, 0), "V"),
    OHM("1", new Dimension(2, 1, -3, -2, 0), "ohm", "Ω", "\u2126"),
    SIEMENS("1", new Dimension(-2, -1, 3, 2, 0), "S"),
    FARAD("1", new Dimension(-2, -1, 4, 2, 0), "F"),
    HENRY("1", new Dimension(2, 1, -2, -2, 0), "H"),
    COULOMB("1", new Dimension(0, 0, 1, 1, 0), "C"),
    WEBER("1", new Dimension(2, 1, -2, -1, 0), "Wb"),
    HERTZ("1", new Dimension(0, 0, -1, 0, 0), "Hz"),
    JOULE("1", new Dimension(2, 1, -2, 0, 0), "J"),
    WATT("1", new Dimension(2, 1, -3, 0, 0), "W"),
    ELECTRONVOLT("1.602176634e-19", new Dimension(2, 1, -2, 0, 0), "eV"),
    GRAY("1", new Dimension(2, 0, -2, 0, 0), "Gy"),
    PERCENT("1e-2", Dimension.NONE, "%");

    private final BigDecimal factor;
    private final Dimension dimension;
    private final List<String> spellings;

    UnitSymbol(String factor, Dimension dimension, String... spellings) {
        this.factor = new BigDecimal(factor);
        this.dimension = dimension;
        this.spellings = List.of(spellings);
    }

    /** Size in SI units. */
    BigDecimal factor() {
        return factor;
    }

    Dimension dimension() {
        return dimension;
    }

    List<String> spellings() {
        return spellings;
    }

    boolean takesPrefix() {
        return this != PERCENT;
    }

    /** The unit spelt so, without prefix; null if there is none. */
    static @Nullable UnitSymbol spelt(String text) {
        return Arrays.stream(values())
                .filter(unit -> unit.spellings.contains(text))
                .findFirst()
                .orElse(null);
    }
}
