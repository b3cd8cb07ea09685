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

    /** Whether it is made from an integral, to which all of the curve contributes. */
    boolean integral() {
        return this == AVERAGE || this == ROOT_MEAN_SQUARE || this == INTEGRAL;
    }

    /** Writes derivatives. */
    void bars(Polygon p, CornerBars bars) {
        double width = p.width();
        int last = p.size() - 1;
        switch (this) {
            case AVERAGE -> {
                p.integralBars(1 / width, bars);
                double byWidth = -p.integral() / (width * width);
                bars.x[last] += byWidth;
                bars.x[0] -= byWidth;
            }
            case ROOT_MEAN_SQUARE -> {
                double rms = of(p);
                if (rms > 0) {
                    p.squareIntegralBars(1 / (2 * rms * width), bars);
                    double byWidth = -rms / (2 * width);
                    bars.x[last] += byWidth;
                    bars.x[0] -= byWidth;
                }
            }
            case INTEGRAL -> p.integralBars(1, bars);
            case MINIMUM -> bars.y[p.extreme(-1)] = 1;
            case MAXIMUM -> bars.y[p.extreme(1)] = 1;
            case PEAK_TO_PEAK -> {
                bars.y[p.extreme(1)] += 1;
                bars.y[p.extreme(-1)] -= 1;
            }
            case PLACE_OF_MINIMUM -> bars.x[p.extreme(-1)] = 1;
            case PLACE_OF_MAXIMUM -> bars.x[p.extreme(1)] = 1;
        }
    }
}
