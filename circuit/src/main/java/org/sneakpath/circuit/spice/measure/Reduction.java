package org.sneakpath.circuit.spice.measure;

/** How the part of a signal within a window becomes one number. */
public enum Reduction {
    AVERAGE,
    ROOT_MEAN_SQUARE,
    INTEGRAL,
    MINIMUM,
    MAXIMUM,
    PEAK_TO_PEAK,
    /** Axis value of the minimum. */
    PLACE_OF_MINIMUM,
    /** Axis value of the maximum. */
    PLACE_OF_MAXIMUM;

    double of(Polygon p) {
        return switch (this) {
            case AVERAGE -> p.integral() / p.width();
            case ROOT_MEAN_SQUARE -> Math.sqrt(p.squareIntegral() / p.width());
            case INTEGRAL -> p.integral();
            case MINIMUM -> p.y(p.extreme(-1));
            case MAXIMUM -> p.y(p.extreme(1));
            case PEAK_TO_PEAK -> p.y(p.extreme(1)) - p.y(p.extreme(-1));
            case PLACE_OF_MINIMUM -> p.x(p.extreme(-1));
            case PLACE_OF_MAXIMUM -> p.x(p.extreme(1));
        };
    }

    /** Writes ∂/∂x and ∂/∂y of every corner into arrays of zeros. */
    void bars(Polygon p, double[] xBar, double[] yBar) {
        double width = p.width();
        int last = xBar.length - 1;
        switch (this) {
            case AVERAGE -> {
                p.integralBars(1 / width, xBar, yBar);
                double byWidth = -p.integral() / (width * width);
                xBar[last] += byWidth;
                xBar[0] -= byWidth;
            }
            case ROOT_MEAN_SQUARE -> {
                double rms = of(p);
                if (rms > 0) {
                    p.squareIntegralBars(1 / (2 * rms * width), xBar, yBar);
                    double byWidth = -rms / (2 * width);
                    xBar[last] += byWidth;
                    xBar[0] -= byWidth;
                }
            }
            case INTEGRAL -> p.integralBars(1, xBar, yBar);
            case MINIMUM -> yBar[p.extreme(-1)] = 1;
            case MAXIMUM -> yBar[p.extreme(1)] = 1;
            case PEAK_TO_PEAK -> {
                yBar[p.extreme(1)] += 1;
                yBar[p.extreme(-1)] -= 1;
            }
            case PLACE_OF_MINIMUM -> xBar[p.extreme(-1)] = 1;
            case PLACE_OF_MAXIMUM -> xBar[p.extreme(1)] = 1;
        }
    }
}
