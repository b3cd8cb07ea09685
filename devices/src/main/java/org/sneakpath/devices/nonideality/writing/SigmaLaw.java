package org.sneakpath.devices.nonideality.writing;

/** How the standard deviation of what was programmed depends on what was asked for. */
public sealed interface SigmaLaw permits PolynomialSigma, SaturatingSigma {
    /** σ at a target, in the target's unit; not negative. */
    double sigma(double target);
}
