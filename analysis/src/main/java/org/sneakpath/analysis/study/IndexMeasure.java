package org.sneakpath.analysis.study;

/** What is told of one input of a study in which all vary. */
public enum IndexMeasure {
    /** Share of the variance that it explains by itself. */
    FIRST_ORDER("first_order"),
    /** Share that it explains together with its interactions. */
    TOTAL("total"),
    /** Mean magnitude of elementary effects, μ*. */
    MEAN_MAGNITUDE("mean_magnitude"),
    /** Mean elementary effect, μ. */
    MEAN("mean"),
    /** Standard deviation of elementary effects, σ. */
    DEVIATION("deviation");

    private final String word;

    IndexMeasure(String word) {
        this.word = word;
    }

    /** As in {@code indices.csv}. */
    public String word() {
        return word;
    }
}
