package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;
import org.sneakpath.crossbar.mapping.tiling.ColumnConverter;

/**
 * Sensing and converters as what tiles of a larger matrix read their columns with: I to V, V to a code, the code back to the
 * current that it stands for. The tiles' lines must hold {@link Sensing#resistance}; their bit lines end at 0 V, so that offsets
 * are refused. One object for each read-out: it counts and holds the event of the noise. Not thread-safe.
 */
public final class SensedColumns implements ColumnConverter {
    private final Sensing sensing;
    private final AdcBank adcs;
    private final SaturationCount outputSaturations;
    private final SaturationCount adcSaturations;
    private final double[] volts;
    private final int[] codes;
    private final double[] valueBars;
    private final double[] voltBars;
    private long event;

    /** @param adcs one converter for each current of the read-out */
    public SensedColumns(Sensing sensing, AdcBank adcs) {
        if (sensing.potential() != 0) {
            throw new IllegalArgumentException("tiles end at 0 V, not at " + sensing.potential()
                    + " V; give the amplifiers no offset, or use SensedArray");
        }
        this.sensing = sensing;
        this.adcs = adcs;
        int columns = adcs.ranges().columns();
        outputSaturations = new SaturationCount(columns);
        adcSaturations = new SaturationCount(columns);
        volts = new double[columns];
        codes = new int[columns];
        valueBars = new double[columns];
        voltBars = new double[columns];
    }

    /** Chooses the noise of what is converted, and pulled back, from now on. */
    public void setEvent(long number) {
        event = number;
    }

    @Override
    public void convert(double[] currents, double[] converted) {
        Require.length("currents", currents.length, volts.length);
        Require.length("places for currents", converted.length, volts.length);
        outputSaturations.countVector();
        for (int k = 0; k < volts.length; k++) {
            double v = sensing.zeroOutput() + sensing.gain() * currents[k];
            if (v < sensing.lowest()) {
                outputSaturations.countBelow(k);
            } else if (v > sensing.highest()) {
                outputSaturations.countAbove(k);
            }
            volts[k] = held(v);
        }
        adcs.convert(volts, event, codes, adcSaturations);
        for (int k = 0; k < volts.length; k++) {
            converted[k] = (adcs.value(k, codes[k]) - sensing.zeroOutput()) / sensing.gain();
        }
    }

    private double held(double v) {
        return Math.max(sensing.lowest(), Math.min(sensing.highest(), v));
    }

    /** Straight-through: as {@link AdcBank#straightThroughPullback}; what a supply holds passes nothing on either. */
    @Override
    public void pullback(double[] currents, double[] convertedBars, double[] currentBars) {
        for (int k = 0; k < volts.length; k++) {
            volts[k] = held(sensing.zeroOutput() + sensing.gain() * currents[k]);
            valueBars[k] = convertedBars[k] / sensing.gain();
            voltBars[k] = 0;
        }
        adcs.straightThroughPullback(volts, event, valueBars, voltBars);
        for (int k = 0; k < volts.length; k++) {
            boolean free = volts[k] == sensing.zeroOutput() + sensing.gain() * currents[k];
            currentBars[k] += free ? sensing.gain() * voltBars[k] : 0;
        }
    }

    /** Outputs beyond the supplies of the sensing; live. */
    public SaturationCount outputSaturations() {
        return outputSaturations;
    }

    /** Voltages beyond the ranges of the converters; live. */
    public SaturationCount adcSaturations() {
        return adcSaturations;
    }
}
