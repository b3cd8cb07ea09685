package org.sneakpath.analysis.write;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.sneakpath.analysis.InputException;
import org.sneakpath.crossbar.write.scheme.CellRole;
import org.sneakpath.devices.units.Quantity;

/** Parts of a disturb study in words. */
final class DisturbWords {
    /** Whole numbers beyond this are not exact as numbers with a fraction. */
    private static final double MOST = 1e15;

    private DisturbWords() {}

    /** Numbers of pulses, {@code 1,10,1e6}. */
    static long[] counts(String text) {
        List<String> parts = List.of(text.split(",", -1));
        long[] counts = new long[parts.size()];
        for (int k = 0; k < counts.length; k++) {
            double value;
            try {
                value = Double.parseDouble(parts.get(k).strip());
            } catch (NumberFormatException e) {
                throw new InputException("--counts " + text + ": '" + parts.get(k) + "' is no number", e);
            }
            if (!(value >= 1 && value <= MOST && value == Math.rint(value)) || (k > 0 && value <= counts[k - 1])) {
                throw new InputException("--counts " + text + ": '" + parts.get(k)
                        + "' must be a whole number from 1 to 1e15, above the one before; write 1,10,100,1e6");
            }
            counts[k] = (long) value;
        }
        return counts;
    }

    /**
     * A conductance (S), or a part of the mean one in per cent.
     *
     * @param mean asked for if it is a part (S)
     */
    static double allowed(String text, DoubleSupplier mean) {
        try {
            return text.strip().endsWith("%")
                    ? Quantity.parse(text, "") * Math.abs(mean.getAsDouble())
                    : Quantity.parse(text, "S");
        } catch (IllegalArgumentException e) {
            throw new InputException("--allowed " + text + ": " + e.getMessage() + "; write '0.1 uS' or '1 %'", e);
        }
    }

    /** A role as files and tables call it. */
    static String word(CellRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
