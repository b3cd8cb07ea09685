package org.sneakpath.devices.nonideality.fabrication;

/** How the covariance ρ of a stationary, isotropic field of unit variance falls with the distance r. */
public enum FieldCovariance {
    /** ρ = exp(−r²/(2 ℓ²)): smooth. Spectral density: a gaussian of width 1/ℓ. */
    SQUARED_EXPONENTIAL {
        @Override
        public double at(double distance, double length) {
            double t = distance / length;
            return StrictMath.exp(-t * t / 2);
        }

        @Override
        double waveNumberScale(double h) {
            return 1;
        }
    },

    /**
     * ρ = exp(−r/ℓ): rough at all scales. Spectral density: a Cauchy distribution of the wave vector, which is a gaussian over
     * an independent |h|, since E exp(−a²/(2h²)) = exp(−a) for standard normal h.
     */
    EXPONENTIAL {
        @Override
        public double at(double distance, double length) {
            return StrictMath.exp(-distance / length);
        }

        @Override
        double waveNumberScale(double h) {
            return 1 / Math.max(Math.abs(h), 1e-12);
        }
    };

    /** ρ at a distance (m) for the correlation length ℓ (m). */
    public abstract double at(double distance, double length);

    /** What a gaussian wave vector is multiplied by, for a standard normal h. */
    abstract double waveNumberScale(double h);
}
