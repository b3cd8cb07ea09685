package org.sneakpath.circuit.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The time points that were accepted and how each was reached: all that the adjoint needs. Memory: 8 bytes per unknown
 * and point.
 */
public final class Trajectory {
    private final List<double[]> points = new ArrayList<>();
    private final List<SteppingScheme> schemes = new ArrayList<>();
    private double[] times = new double[256];
    private double[] sourceTimes = new double[256];
    private double[] steps = new double[256];

    /** Adds the start. */
    void start(double time, double[] y) {
        add(time, time, 0, SteppingScheme.BACKWARD_EULER, y);
    }

    /**
     * Adds a point.
     *
     * @param time (s)
     * @param sourceTime time at which sources were read (s); just before {@code time} where they jump
     * @param step h that led here (s)
     * @param scheme what led here
     * @param y unknowns, copied
     */
    void add(double time, double sourceTime, double step, SteppingScheme scheme, double[] y) {
        int k = points.size();
        if (k == times.length) {
            times = Arrays.copyOf(times, 2 * k);
            sourceTimes = Arrays.copyOf(sourceTimes, 2 * k);
            steps = Arrays.copyOf(steps, 2 * k);
        }
        times[k] = time;
        sourceTimes[k] = sourceTime;
        steps[k] = step;
        schemes.add(scheme);
        points.add(y.clone());
    }

    /** Number of points, the start included. */
    public int size() {
        return points.size();
    }

    /** Unknowns at a point, ground last; live. */
    public double[] point(int k) {
        return points.get(k);
    }

    public double time(int k) {
        return times[k];
    }

    public double sourceTime(int k) {
        return sourceTimes[k];
    }

    /** Length of the step that led to point k ≥ 1 (s). */
    public double step(int k) {
        return steps[k];
    }

    /** Scheme of the step that led to point k ≥ 1. */
    public SteppingScheme scheme(int k) {
        return schemes.get(k);
    }
}
