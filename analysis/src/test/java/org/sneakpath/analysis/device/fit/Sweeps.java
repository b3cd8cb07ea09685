package org.sneakpath.analysis.device.fit;

import java.util.Arrays;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/** Measurements made up for tests. */
final class Sweeps {
    private Sweeps() {}

    /** A cycle of a triangle from 0 up, down and back, with currents that only are not all zero. */
    static MeasuredTrace triangle(double amplitude, double period, int points) {
        double[] time = new double[points];
        double[] volts = new double[points];
        double[] amperes = new double[points];
        for (int k = 0; k < points; k++) {
            double phase = (double) k / (points - 1);
            time[k] = phase * period;
            volts[k] = amplitude * (phase < 0.25 ? 4 * phase : phase < 0.75 ? 2 - 4 * phase : 4 * phase - 4);
        }
        Arrays.fill(amperes, 1e-3);
        return new MeasuredTrace("sweep", time, volts, amperes);
    }

    /** The same sweep with these currents and Gaussian noise (A) on them, each draw being one of many measurements. */
    static MeasuredTrace measured(MeasuredTrace sweep, double[] currents, double noise, long draw) {
        double[] z = new double[currents.length];
        new CounterRandom(20, Purpose.READ_NOISE).gaussians(0, draw, z);
        double[] amperes = new double[currents.length];
        Arrays.setAll(amperes, k -> currents[k] + noise * z[k]);
        return new MeasuredTrace(sweep.name(), sweep.time(), sweep.volts(), amperes);
    }
}
