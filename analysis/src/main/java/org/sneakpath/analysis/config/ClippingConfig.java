package org.sneakpath.analysis.config;

/** What is done to long gradients. */
public sealed interface ClippingConfig {
    /** Nothing. */
    @Kind("none")
    record None() implements ClippingConfig {}

    /**
     * Scaled to a Euclidean length.
     *
     * @param limit greatest length
     */
    @Kind("norm")
    record Norm(double limit) implements ClippingConfig {
        public Norm {
            Check.positive("limit", limit, "");
        }
    }

    /**
     * Every component cut.
     *
     * @param limit greatest absolute value
     */
    @Kind("value")
    record Value(double limit) implements ClippingConfig {
        public Value {
            Check.positive("limit", limit, "");
        }
    }
}
