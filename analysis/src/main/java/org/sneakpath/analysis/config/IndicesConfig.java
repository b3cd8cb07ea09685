package org.sneakpath.analysis.config;

/**
 * Which axis matters most where all of them vary at once, each over its range of levels.
 *
 * @param method of sharing it out
 * @param samples of Sobol's design, a power of two, or Morris's trajectories
 */
public record IndicesConfig(Method method, @Default("64") int samples) {

    /** How what matters is told. */
    public enum Method {
        /** It is not. */
        NONE,
        /** By shares of the variance. */
        SOBOL,
        /** By elementary effects. */
        MORRIS
    }

    public IndicesConfig {
        Check.atLeast(2, "samples", samples);
        Check.that(
                method != Method.SOBOL || Integer.bitCount(samples) == 1,
                "samples",
                samples,
                "a power of two, such as " + Integer.highestOneBit(samples) + ", for points are even then");
    }

    /** Whether indices are asked for. */
    public boolean asked() {
        return method != Method.NONE;
    }
}
