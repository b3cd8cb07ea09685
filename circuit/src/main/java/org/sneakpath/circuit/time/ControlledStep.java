package org.sneakpath.circuit.time;

import java.util.List;

/**
 * Steps as long as the local error of node voltages, inductor currents and device states allows. The error of an unknown
 * may be {@code relative} times the largest magnitude it has had, plus its absolute tolerance; that of a state is the
 * model's own.
 *
 * @param relative accepted relative error of a step
 * @param voltage accepted absolute error of a node voltage (V)
 * @param current accepted absolute error of an inductor current (A)
 * @param minStep shortest step (s); 0 for 1e-13 of the simulated time
 * @param maxStep longest step (s); whatever is given, never more than a fiftieth of the simulated time
 * @param times times at which a step must end (s), ascending: results are wanted there as they are computed, not
 *     interpolated. Nothing starts anew there
 */
public record ControlledStep(
        double relative, double voltage, double current, double minStep, double maxStep, List<Double> times)
        implements StepPolicy {
    /** 1e-4 relative, 1 µV, 1 nA. */
    public static final ControlledStep DEFAULT =
            new ControlledStep(1e-4, 1e-6, 1e-9, 0, Double.POSITIVE_INFINITY, List.of());

    /**
     * What a step may be wrong by, as a part of what the waveform as a whole may be wrong by; found by measurement on
     * oscillators, whose errors of timing add up.
     */
    private static final double SHARE = 0.02;

    /** The same for schemes of lower order than the default, which take more steps. */
    private static final double SHARE_LOW = 0.002;

    /**
     * Tolerances of a step of the default scheme for waveforms that are right to about {@code reltol} of their range.
     *
     * @param reltol what SPICE calls so, in (0, 1)
     */
    public static ControlledStep of(double reltol) {
        return of(reltol, StiffScheme.ESDIRK4);
    }

    /** Likewise of any scheme: errors of steps add up, so that a step gets a part of it that depends on the order. */
    public static ControlledStep of(double reltol, Scheme scheme) {
        double part = (scheme.order() < 3 ? SHARE_LOW : SHARE) * reltol;
        return new ControlledStep(part, 1e-2 * part, 1e-5 * part, 0, Double.POSITIVE_INFINITY, List.of());
    }

    public ControlledStep {
        if (!(relative > 0 && relative < 1) || !(voltage > 0) || !(current > 0)) {
            throw new IllegalArgumentException("step control tolerances relative = " + relative + ", voltage = "
                    + voltage + " V, current = " + current + " A must be positive, and the relative one below 1");
        }
        if (!(minStep >= 0) || !(maxStep > minStep)) {
            throw new IllegalArgumentException(
                    "step limits must be ordered: minStep = " + minStep + " s, maxStep = " + maxStep + " s");
        }
        times = List.copyOf(times);
        for (int k = 0; k < times.size(); k++) {
            double before = k == 0 ? Double.NEGATIVE_INFINITY : times.get(k - 1);
            if (!(times.get(k) > before && times.get(k) < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("times at which steps must end have to ascend and be finite; "
                        + times.get(k) + " s follows " + before + " s");
            }
        }
    }

    public ControlledStep withRelative(double tolerance) {
        return new ControlledStep(tolerance, voltage, current, minStep, maxStep, times);
    }

    public ControlledStep withVoltage(double tolerance) {
        return new ControlledStep(relative, tolerance, current, minStep, maxStep, times);
    }

    public ControlledStep withCurrent(double tolerance) {
        return new ControlledStep(relative, voltage, tolerance, minStep, maxStep, times);
    }

    public ControlledStep withMinStep(double step) {
        return new ControlledStep(relative, voltage, current, step, maxStep, times);
    }

    public ControlledStep withMaxStep(double step) {
        return new ControlledStep(relative, voltage, current, minStep, step, times);
    }

    /** With times at which a step must end (s), ascending; those before the start or after the stop count for nothing. */
    public ControlledStep withTimes(List<Double> wanted) {
        return new ControlledStep(relative, voltage, current, minStep, maxStep, wanted);
    }
}
