package org.sneakpath.neurons.stepper;

import org.jspecify.annotations.Nullable;

/** One family of schemes: steps a population forward and pulls cotangents back through the steps taken. */
sealed interface Integrator permits StaggeredIntegrator, CoupledIntegrator {
    /** Prepares for stepping from row 0 of {@code out}. */
    void begin(Trajectory out);

    /** Steps from row t to row t + 1 under the currents (A) from {@code currentOffset} on. */
    void step(Trajectory out, int t, double[] currents, int currentOffset, RunLog log);

    /** See {@link NeuronStepper#pullback(Trajectory, double[], double[], int, ParameterBars)}. */
    void pullback(
            Trajectory run, double[] voltageBars, double[] currentBars, int stride, @Nullable ParameterBars parameters);
}
