package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * Offset voltages of the amplifiers of an array's columns, V_j = mean + σ·z_j, drawn once per amplifier.
 *
 * @param mean common part (V)
 * @param sigma standard deviation from column to column (V), at least 0
 */
public record AmplifierOffsets(double mean, double sigma) {
    public AmplifierOffsets {
        Require.finite("mean offset", mean, "V", "0 V is none");
        Require.notNegative("standard deviation of offsets", sigma, "V", "0 V makes them equal");
    }

    /**
     * The offsets (V) of so many columns; a fresh array.
     *
     * @param seed of the study; another seed is another chip
     * @param array which array of the chip, not negative
     */
    public double[] draw(int columns, long seed, int array) {
        Require.atLeastOne("columns", columns);
        CounterRandom random = new CounterRandom(seed, Purpose.AMPLIFIER_OFFSET);
        double[] offsets = new double[columns];
        for (int j = 0; j < columns; j++) {
            offsets[j] = sigma == 0 ? mean : mean + sigma * random.gaussian(CounterRandom.device(array, j), 0);
        }
        return offsets;
    }
}
