package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * The converters of an array's word lines: one specification, each converter with its own errors of levels.
 *
 * <p>Immutable, so any number of threads may use it. Errors of levels take 8·lines·2^bits bytes; without them nothing is kept.
 * A conversion costs 4 flops.
 */
public final class DacBank {
    private final Dac dac;
    private final int lines;
    private final double[] errors;

    /**
     * @param lines number of word lines
     * @param seed of the study; another seed is another chip
     * @param array which array of the chip, not negative
     */
    public DacBank(Dac dac, int lines, long seed, int array) {
        Require.atLeastOne("lines", lines);
        this.dac = dac;
        this.lines = lines;
        errors = errors(dac.nonlinearity(), dac.format(), lines, new CounterRandom(seed, Purpose.DAC_MISMATCH), array);
    }

    /** Errors of the levels of each line, {@code [line·count + code − lowest]} (LSB); empty where there are none. */
    static double[] errors(Nonlinearity nonlinearity, CodeFormat format, int lines, CounterRandom random, int array) {
        if (nonlinearity instanceof Nonlinearity.None) {
            return new double[0];
        }
        double[] drawn = new double[Math.multiplyExact(lines, format.count())];
        for (int i = 0; i < lines; i++) {
            nonlinearity.draw(format, random, CounterRandom.device(array, i), drawn, i * format.count());
        }
        return drawn;
    }

    /** What all of them are specified as. */
    public Dac dac() {
        return dac;
    }

    /** Number of word lines. */
    public int lines() {
        return lines;
    }

    /**
     * Voltages for codes.
     *
     * @param codes one per line
     * @param volts one per line (V), overwritten
     * @throws IllegalArgumentException naming a code that the converters do not have
     */
    public void convert(int[] codes, double[] volts) {
        Require.length("codes", codes.length, lines);
        Require.length("voltages", volts.length, lines);
        CodeFormat format = dac.format();
        double slope = dac.slope();
        for (int i = 0; i < lines; i++) {
            int code = format.require(codes[i]);
            double error = errors.length == 0 ? 0 : errors[i * format.count() + code - format.lowest()];
            volts[i] = dac.offset() + slope * (code + error);
        }
    }
}
