package org.sneakpath.analysis.config;

/**
 * The share of chips that are good enough.
 *
 * @param threshold accuracy of a good chip; 0: none is asked for
 */
public record YieldConfig(double threshold) {
    public YieldConfig {
        Check.share("threshold", threshold);
    }

    /** Whether a yield is asked for. */
    public boolean asked() {
        return threshold > 0;
    }
}
