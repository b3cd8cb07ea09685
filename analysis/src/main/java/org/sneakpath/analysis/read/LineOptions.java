package org.sneakpath.analysis.read;

import java.util.List;
import org.sneakpath.analysis.InputException;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.Lines;
import org.sneakpath.devices.units.Quantity;

/**
 * What is special about the lines of an array: far ends that are connected, places that are broken or shorted.
 *
 * @param farDriver resistance between the last cell of each word line and a source at its right, with or without unit (ohm), or
 *     {@link #OPEN}
 * @param farSense resistance between the first cell of each bit line and a virtual ground at its top, likewise
 * @param faults applied in turn
 */
public record LineOptions(String farDriver, String farSense, List<LineFault> faults) {
    /** Not connected. */
    public static final String OPEN = "open";

    public LineOptions {
        faults = List.copyOf(faults);
    }

    /**
     * The array with such lines.
     *
     * @throws InputException if one of these cannot be
     */
    CrossbarSpec in(CrossbarSpec plain) {
        CrossbarSpec spec =
                plain.withFarEnds(resistance("--far-driver", farDriver), resistance("--far-sense", farSense));
        for (LineFault fault : faults) {
            spec = fault.in(spec);
        }
        return spec;
    }

    private static double resistance(String option, String text) {
        try {
            double resistance = text.equals(OPEN) ? Lines.OPEN : Quantity.parse(text, "ohm");
            if (!(resistance >= 0)) {
                throw new IllegalArgumentException("must be at least 0 ohm");
            }
            return resistance;
        } catch (IllegalArgumentException e) {
            throw new InputException(option + " " + text + ": " + e.getMessage() + "; or write " + OPEN, e);
        }
    }
}
