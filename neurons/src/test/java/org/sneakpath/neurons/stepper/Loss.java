package org.sneakpath.neurons.stepper;

/** A loss with weights of both signs on every voltage of a trajectory: L = Σ_t,j a(t,j) v + ½ b (v/1 V)². */
final class Loss {
    private static final double CURVATURE = 3;

    private Loss() {}

    static double value(Trajectory run) {
        double sum = 0;
        for (int t = 1; t <= run.steps; t++) {
            for (int j = 0; j < run.neurons; j++) {
                double v = run.v[t * run.neurons + j];
                sum += weight(t, j) * v + 0.5 * CURVATURE * v * v;
            }
        }
        return sum;
    }

    static double[] voltageBars(Trajectory run) {
        double[] bars = new double[run.steps * run.neurons];
        for (int t = 1; t <= run.steps; t++) {
            for (int j = 0; j < run.neurons; j++) {
                bars[(t - 1) * run.neurons + j] = weight(t, j) + CURVATURE * run.v[t * run.neurons + j];
            }
        }
        return bars;
    }

    private static double weight(int t, int j) {
        return Math.sin(1.7 * t + j) + 0.3;
    }
}
