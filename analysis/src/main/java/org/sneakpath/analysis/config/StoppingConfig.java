package org.sneakpath.analysis.config;

/**
 * More chips where their mean is not yet known well enough.
 *
 * @param width greatest width of a 95 % interval, a fraction: 0.01 for one point; 0: no more chips
 * @param most chips for one level of an axis
 */
public record StoppingConfig(double width, @Default("100") int most) {
    public StoppingConfig {
        Check.share("width", width);
        Check.atLeast(2, "most", most);
    }

    /** Whether more chips may be asked for. */
    public boolean asked() {
        return width > 0;
    }
}
