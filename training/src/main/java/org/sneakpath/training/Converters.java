package org.sneakpath.training;

import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.periphery.Adc;
import org.sneakpath.crossbar.periphery.Dac;
import org.sneakpath.crossbar.periphery.Nonlinearity;
import org.sneakpath.crossbar.periphery.Quantiser;

/**
 * Converters of a layer, as they act in each step:
 * <pre>
 *   V_i ← nearest level of the DAC        signals' word lines; the bias line has a supply of its own
 *   I_j ← biasCurrent + nearest level of the ADC of (I_j − biasCurrent)        behind the mirrors, before the neuron
 * </pre>
 * Beyond the range both give the end of the range.
 *
 * <p>Rounding has no derivative worth having. The straight-through estimate takes its place: 1 within the range, 0 where a quantity is held
 * to an end (Y. Bengio, N. Léonard, A. Courville, arXiv:1308.3432, 2013).
 *
 * @param dac at each word line, without errors; null for drivers that follow their signals
 * @param adc behind each pair of columns, without noise and errors; null for currents as they are
 * @param fullScale current of the greatest code of the ADC (A), &gt; 0; 0 without ADC
 */
public record Converters(@Nullable Dac dac, @Nullable Adc adc, double fullScale) {
    /** None. */
    public static final Converters NONE = new Converters(null, null, 0);

    public Converters {
        if (dac != null
                && !(dac.offset() == 0 && dac.gainError() == 0 && dac.nonlinearity() instanceof Nonlinearity.None)) {
            throw new IllegalArgumentException(
                    "a DAC at the word lines of a layer has no offset, gain error or errors of levels,"
                            + " and this one is " + dac
                            + "; take Dac.ideal, or read single arrays with it (ReadChain)");
        }
        if (adc != null && !(adc.noise() == 0 && adc.nonlinearity() instanceof Nonlinearity.None)) {
            throw new IllegalArgumentException(
                    "an ADC behind the columns of a layer has no noise or errors of levels, and this one is "
                            + adc
                            + "; take Adc.ideal, or read single arrays with it (ReadChain)");
        }
        if (adc != null) {
            Require.positive("full scale of the ADC behind the columns", fullScale, "A", "try 10 uA");
        }
    }

    /** The same with another DAC. */
    public Converters with(Dac other) {
        return new Converters(other, adc, fullScale);
    }

    /**
     * The same with another ADC.
     *
     * @param current of its greatest code (A), &gt; 0
     */
    public Converters with(Adc other, double current) {
        return new Converters(dac, other, current);
    }

    /** Whether there is one. */
    public boolean any() {
        return dac != null || adc != null;
    }

    /** Whose levels word lines take; null for any voltage. */
    public @Nullable Quantiser wordLines() {
        return dac == null ? null : dac.levels();
    }

    /**
     * Whose levels currents into neurons take; null for any current.
     *
     * @param biasCurrent that is added behind it (A)
     */
    public @Nullable Quantiser columns(double biasCurrent) {
        return adc == null ? null : adc.levels(biasCurrent, biasCurrent + fullScale);
    }

    /** The same for currents that are larger by a factor, &gt; 0. */
    Converters withCurrentsTimes(double factor) {
        return new Converters(dac, adc, factor * fullScale);
    }

    /** The same for voltages and currents that are larger by a factor, &gt; 0. */
    Converters scaled(double factor) {
        Dac other = dac == null ? null : Dac.ideal(dac.format(), factor * dac.fullScale());
        return new Converters(other, adc, factor * fullScale);
    }
}
