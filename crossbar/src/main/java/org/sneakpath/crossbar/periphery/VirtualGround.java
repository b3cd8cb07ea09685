package org.sneakpath.crossbar.periphery;

import org.sneakpath.crossbar.internal.Require;

/**
 * A perfect current-to-voltage converter: bit lines end at 0 V, V = −R·I. The limit of {@link TransimpedanceAmplifier} for
 * infinite gain.
 *
 * @param transresistance R (ohm), positive
 */
public record VirtualGround(double transresistance) implements Sensing {
    public VirtualGround {
        Require.positive("transresistance", transresistance, "ohm", "give the feedback resistance");
    }

    @Override
    public double resistance() {
        return 0;
    }

    @Override
    public double potential() {
        return 0;
    }

    @Override
    public double zeroOutput() {
        return 0;
    }

    @Override
    public double gain() {
        return -transresistance;
    }

    @Override
    public double lowest() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }
}
