package org.sneakpath.devices.nonideality.fabrication;

/** The distribution of a value around its nominal one, as a function of a standard normal deviate z. */
public sealed interface Spread
        permits LognormalSpread,
                InterpolatedLognormalSpread,
                GaussianSpread,
                TruncatedGaussianSpread,
                ReciprocalSpread {
    /** The value for a deviate, cut to limits where the spread has them. */
    double value(double nominal, double z);

    /** The value for a deviate before it is cut. */
    default double uncut(double nominal, double z) {
        return value(nominal, z);
    }
}
