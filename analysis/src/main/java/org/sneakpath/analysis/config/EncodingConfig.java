package org.sneakpath.analysis.config;

/** How the features of a sample become the signals of the first layer. Times are in steps. */
public sealed interface EncodingConfig {
    /** Features are held for the whole presentation. */
    @Kind("direct")
    record Direct() implements EncodingConfig {}

    /**
     * One spike, the earlier the larger the feature.
     *
     * @param atZero step of a feature of 0
     * @param atOne step of a feature of 1
     * @param silentUpTo greatest feature without a spike; -1 for none
     */
    @Kind("linear-latency")
    record LinearLatency(
            double atZero, double atOne, @Default("-1") double silentUpTo) implements EncodingConfig {}

    /**
     * One spike at tau ln(x/(x - theta)).
     *
     * @param tau in steps
     * @param theta features up to this have no spike
     */
    @Kind("logarithmic-latency")
    record LogarithmicLatency(double tau, double theta) implements EncodingConfig {}

    /**
     * A spike or none at each step, of a probability in proportion to the feature.
     *
     * @param most probability for a feature of 1
     */
    @Kind("bernoulli")
    record Bernoulli(@Default("1") double most) implements EncodingConfig {}

    /**
     * As many spikes in a step as arrive of a Poisson process.
     *
     * @param most mean number in a step for a feature of 1, greater than 0 and at most 100
     */
    @Kind("poisson")
    record Poisson(@Default("1") double most) implements EncodingConfig {}

    /**
     * The bits of a feature and its sign, on lines of their own.
     *
     * @param bits how many
     * @param range magnitude that 2^bits would stand for
     */
    @Kind("ternary")
    record Ternary(int bits, @Default("1") double range) implements EncodingConfig {}

    /**
     * One spike on each of several lines, the earlier the nearer the feature is to the line's point.
     *
     * @param points how many lines a feature has
     * @param range of the points, from -range to range
     * @param span steps in which all spikes are
     */
    @Kind("log-scale")
    record LogScale(int points, @Default("1") double range, int span) implements EncodingConfig {}

    /**
     * The bits of a feature one after the other, the greatest first.
     *
     * @param bits how many
     */
    @Kind("radix")
    record Radix(int bits) implements EncodingConfig {}
}
