package org.sneakpath.analysis.device.fit;

/**
 * A fitted number.
 *
 * @param name of the parameter or state
 * @param unit of all the numbers
 * @param state whether it is the initial value of a state
 * @param value best fit
 * @param lower end of its 95 % interval, the end of its range where it is not determined
 * @param upper the other end
 * @param initial where the search began
 * @param determined whether the measurement says anything about it alone
 */
public record FittedValue(
        String name,
        String unit,
        boolean state,
        double value,
        double lower,
        double upper,
        double initial,
        boolean determined) {

    /** The value at θ, and its interval from that of θ by the transform, so that it keeps to the range. */
    static FittedValue of(FitUnknown unknown, double theta, Uncertainty uncertainty, int u) {
        double half = uncertainty.half(u);
        double one = unknown.transform().value(theta - half);
        double other = unknown.transform().value(theta + half);
        return new FittedValue(
                unknown.name(),
                unknown.unit(),
                unknown.state(),
                unknown.transform().value(theta),
                plain(Math.min(one, other)),
                plain(Math.max(one, other)),
                unknown.start(),
                uncertainty.determined(u));
    }

    /** What is as near to 0 as doubles can tell is 0, the end of the range. */
    private static double plain(double value) {
        return Math.abs(value) < Double.MIN_NORMAL ? 0 : value;
    }
}
