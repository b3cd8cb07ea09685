package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;

/**
 * How a successive-approximation converter switches its binary array of capacitors, and the energy that this draws from the
 * reference, averaged over all outcomes; for b bits and unit capacitance C, fully differential:
 * <pre>
 *   CONVENTIONAL   Σ_{i=1}^{b}   2^(b+1−2i)·(2^i − 1)·C·V_ref²       each bit is tried, and taken back where it was too much
 *   MONOTONIC      Σ_{i=1}^{b−1} 2^(b−2−i)·C·V_ref²                  each comparison lets one capacitor fall, none is taken back
 * </pre>
 * C.-C. Liu, S.-J. Chang, G.-Y. Huang, Y.-Z. Lin, "A 10-bit 50-MS/s SAR ADC with a monotonic capacitor switching procedure",
 * IEEE J. Solid-State Circuits 45(4), 2010. Comparator and logic come on top.
 */
public enum SarSwitching {
    CONVENTIONAL {
        @Override
        double units(int bits) {
            double sum = 0;
            for (int i = 1; i <= bits; i++) {
                sum += Math.pow(2, bits + 1 - 2 * i) * (Math.pow(2, i) - 1);
            }
            return sum;
        }
    },
    MONOTONIC {
        @Override
        double units(int bits) {
            double sum = 0;
            for (int i = 1; i < bits; i++) {
                sum += Math.pow(2, bits - 2 - i);
            }
            return sum;
        }
    };

    abstract double units(int bits);

    /**
     * Mean switching energy of one conversion (J).
     *
     * @param bits b, from 2 to {@value CodeFormat#MOST_BITS}
     * @param unitCapacitance C (F), positive
     * @param reference V_ref (V), positive
     */
    public double energy(int bits, double unitCapacitance, double reference) {
        if (bits < 2 || bits > CodeFormat.MOST_BITS) {
            throw new IllegalArgumentException(
                    "successive approximation of " + bits + " bits is outside [2, " + CodeFormat.MOST_BITS + "]");
        }
        Require.positive("unit capacitance", unitCapacitance, "F", "a femtofarad and more");
        Require.positive("reference", reference, "V", "give the reference voltage");
        return units(bits) * unitCapacitance * reference * reference;
    }
}
