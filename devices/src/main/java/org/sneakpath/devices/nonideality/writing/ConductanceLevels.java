package org.sneakpath.devices.nonideality.writing;

import org.sneakpath.devices.nonideality.FixedEffect;
import org.sneakpath.devices.nonideality.Level;

/**
 * Finite levels: g is programmed to the nearest of n conductances, equally spaced from g_min to g_max.
 *
 * @param levels n, at least 2
 * @param minimum g_min (S)
 * @param maximum g_max (S)
 */
public record ConductanceLevels(int levels, double minimum, double maximum) implements FixedEffect {
    public ConductanceLevels {
        requireLevels(levels);
        Level.requireNonNegative("conductance levels: minimum", minimum, "S");
        Level.requireOrder("conductance levels", minimum, maximum, "S");
    }

    @Override
    public int apply(double[] conductances) {
        int cut = 0;
        for (int k = 0; k < conductances.length; k++) {
            cut += conductances[k] < minimum || conductances[k] > maximum ? 1 : 0;
            conductances[k] = nearest(conductances[k], levels, minimum, maximum);
        }
        return cut;
    }

    /**
     * The same for cells whose limits differ.
     *
     * @param conductances (S), changed in place
     * @param levels n, at least 2
     * @param minimum g_min of each cell (S)
     * @param maximum g_max of each cell (S), not below its minimum
     * @return how many conductances lay outside their limits
     */
    public static int quantise(double[] conductances, int levels, double[] minimum, double[] maximum) {
        requireLevels(levels);
        int cut = 0;
        for (int k = 0; k < conductances.length; k++) {
            cut += conductances[k] < minimum[k] || conductances[k] > maximum[k] ? 1 : 0;
            conductances[k] = nearest(conductances[k], levels, minimum[k], maximum[k]);
        }
        return cut;
    }

    private static double nearest(double g, int levels, double minimum, double maximum) {
        if (minimum == maximum) {
            return minimum;
        }
        double step = (maximum - minimum) / (levels - 1);
        double level = Math.rint((Math.min(Math.max(g, minimum), maximum) - minimum) / step);
        return level == levels - 1 ? maximum : minimum + level * step;
    }

    private static void requireLevels(int levels) {
        if (levels < 2) {
            throw new IllegalArgumentException("conductance levels: " + levels + " levels; there must be at least 2");
        }
    }
}
