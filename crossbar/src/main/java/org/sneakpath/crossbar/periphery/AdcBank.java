package org.sneakpath.crossbar.periphery;

import java.util.Arrays;
import org.sneakpath.crossbar.internal.Require;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * The converters of an array's columns: one specification, each with its range and its own errors of levels.
 *
 * <p>Immutable, so any number of threads may use it. Errors of levels take 8·columns·2^bits bytes. A conversion costs 5 flops;
 * errors of levels add a binary search, noise about 100 ns.
 */
public final class AdcBank {
    private final Adc adc;
    private final AdcRanges ranges;
    private final int array;
    private final Quantiser[] levels;
    private final double[] thresholds;
    private final CounterRandom noise;

    /**
     * @param seed of the study; another seed is another chip
     * @param array which array of the chip, not negative
     */
    public AdcBank(Adc adc, AdcRanges ranges, long seed, int array) {
        this.adc = adc;
        this.ranges = ranges;
        this.array = array;
        noise = new CounterRandom(seed, Purpose.ADC_NOISE);
        levels = new Quantiser[ranges.columns()];
        Arrays.setAll(levels, j -> adc.levels(ranges.zero(j), ranges.fullScale(j)));
        thresholds = thresholds(seed);
    }

    /** Where code c begins (LSB from zero), {@code [column·count + c − lowest]}; the first of each column is −∞. */
    private double[] thresholds(long seed) {
        CodeFormat format = adc.format();
        CounterRandom random = new CounterRandom(seed, Purpose.ADC_MISMATCH);
        double[] table = DacBank.errors(adc.nonlinearity(), format, ranges.columns(), random, array);
        int count = format.count();
        for (int first = 0; first < table.length; first += count) {
            for (int c = 0; c < count; c++) {
                table[first + c] += c + format.lowest() + adc.rounding().edge();
            }
            table[first] = Double.NEGATIVE_INFINITY;
            adc.nonlinearity().decide(table, first + 1, first + count);
        }
        return table;
    }

    /** What all of them are specified as. */
    public Adc adc() {
        return adc;
    }

    /** The ranges of the columns. */
    public AdcRanges ranges() {
        return ranges;
    }

    /**
     * Converts one vector.
     *
     * @param volts one per column (V), finite
     * @param event which conversion of these converters; the same event draws the same noise
     * @param codes one per column, overwritten
     * @param saturations voltages beyond the codes are counted here
     */
    public void convert(double[] volts, long event, int[] codes, SaturationCount saturations) {
        Require.length("voltages", volts.length, ranges.columns());
        Require.length("codes", codes.length, ranges.columns());
        Require.length("lines of the count", saturations.lines(), ranges.columns());
        CodeFormat format = adc.format();
        saturations.countVector();
        for (int j = 0; j < codes.length; j++) {
            double steps = steps(volts, j, event);
            int beyond = levels[j].beyond(steps);
            if (beyond < 0) {
                saturations.countBelow(j);
                codes[j] = format.lowest();
            } else if (beyond > 0) {
                saturations.countAbove(j);
                codes[j] = format.highest();
            } else if (thresholds.length == 0) {
                codes[j] = (int) adc.rounding().apply(steps);
            } else {
                int first = j * format.count();
                int at = Arrays.binarySearch(thresholds, first, first + format.count(), steps);
                codes[j] = format.lowest() + (at >= 0 ? last(at, first + format.count()) : -at - 2) - first;
            }
        }
    }

    /** The last of equal thresholds. */
    private int last(int at, int end) {
        int k = at;
        while (k + 1 < end && thresholds[k + 1] == thresholds[at]) {
            k++;
        }
        return k;
    }

    /** The voltage that a code stands for (V). */
    public double value(int column, int code) {
        return levels[column].value(code);
    }

    /**
     * Adds dL/d(volts) where rounding and errors of levels count as the identity: 1 between the ends of the codes, 0 for a
     * voltage beyond them. This is no derivative, which is zero almost everywhere, but the straight-through estimate
     * (Bengio et al., 2013), with the gradient of saturation kept as it is.
     *
     * @param volts those of the conversion (V)
     * @param event that of the conversion
     * @param valueBars dL/d(value of the code), one per column (1/V)
     * @param voltBars one per column (1/V), added into
     */
    public void straightThroughPullback(double[] volts, long event, double[] valueBars, double[] voltBars) {
        Require.length("voltages", volts.length, ranges.columns());
        Require.length("cotangents of values", valueBars.length, ranges.columns());
        Require.length("cotangents of voltages", voltBars.length, ranges.columns());
        for (int j = 0; j < volts.length; j++) {
            if (levels[j].beyond(steps(volts, j, event)) == 0) {
                voltBars[j] += valueBars[j];
            }
        }
    }

    private double steps(double[] volts, int j, long event) {
        double v = volts[j];
        if (!Double.isFinite(v)) {
            throw new IllegalArgumentException("voltage of column " + j + " is " + v + " V; must be finite");
        }
        if (adc.noise() > 0) {
            v += adc.noise() * noise.gaussian(CounterRandom.device(array, j), event);
        }
        return levels[j].steps(v);
    }
}
