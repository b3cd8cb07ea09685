package org.sneakpath.devices.semiconductor;

import org.sneakpath.devices.Interval;
import org.sneakpath.devices.Parameter;

/** Ranges of parameters that several models share, and the parameters all of them have. */
final class Range {
    /** Grading m: the depletion charge divides by 1 − m. */
    static final Interval GRADING = new Interval(0, true, 1, false);

    /** fc: beyond 0.95 the tangent of the capacitance is absurdly steep. */
    static final Interval FORWARD_SHARE = Interval.closed(0, 0.95);

    private static final Interval TEMPERATURE = Interval.closed(50, 1500);

    private Range() {}

    /** A parameter that may be zero or positive. */
    static Parameter nonNegative(String name, String unit, double value, String description) {
        return new Parameter(name, unit, value, Interval.NON_NEGATIVE, description);
    }

    static Parameter positive(String name, String unit, double value, String description) {
        return new Parameter(name, unit, value, Interval.POSITIVE, description);
    }

    static Parameter real(String name, String unit, double value, String description) {
        return new Parameter(name, unit, value, Interval.REAL, description);
    }

    static Parameter grading(String name, double value, String description) {
        return new Parameter(name, "", value, GRADING, description);
    }

    static Parameter fc() {
        return new Parameter(
                "fc",
                "",
                0.5,
                FORWARD_SHARE,
                "share of a junction's potential from which its capacitance is a tangent");
    }

    static Parameter kf() {
        return nonNegative("kf", "", 0, "flicker noise coefficient KF");
    }

    static Parameter af() {
        return positive("af", "", 1, "flicker noise exponent AF");
    }

    static Parameter tnom() {
        return new Parameter(
                "tnom", "K", 300.15, TEMPERATURE, "temperature at which the parameters hold TNOM, in kelvin");
    }

    static Parameter gmin() {
        return nonNegative("gmin", "S", 1e-12, "conductance across every junction");
    }
}
