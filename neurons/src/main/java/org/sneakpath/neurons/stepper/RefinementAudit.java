package org.sneakpath.neurons.stepper;

import java.util.Arrays;
import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronCircuit;

/**
 * How far a population on a coarse grid is from the same population on a finer one: a network may have learned the
 * integrator instead of the neuron, and then this shows it.
 *
 * @param means mean voltage over the steps of the coarse run (V), one per neuron
 * @param refinedMeans that of the fine run, over the same points in time (V)
 * @param worstMean greatest difference of the two (V)
 * @param worstVoltage greatest difference of voltages at the points of the coarse grid (V)
 * @param coarse how well the coarse run was solved
 * @param fine how well the fine run was solved, its steps counted on the fine grid
 */
public record RefinementAudit(
        List<Double> means,
        List<Double> refinedMeans,
        double worstMean,
        double worstVoltage,
        SteppingReport coarse,
        SteppingReport fine) {
    /** Whether both runs were solved; where not, the differences are of numbers that solve nothing. */
    public boolean converged() {
        return coarse.converged() && fine.converged();
    }

    /**
     * Runs the same currents with the step h and with h/2^halvings.
     *
     * @param step h (s)
     * @param currents (A), as for {@link NeuronStepper#forward}; each holds over its whole coarse step
     * @param stride 0 or {@code neurons}
     * @param halvings at least 1
     */
    public static RefinementAudit run(
            NeuronCircuit circuit,
            SteppingScheme scheme,
            double step,
            double[] currents,
            int stride,
            int neurons,
            int steps,
            int halvings) {
        if (halvings < 1 || halvings > 20) {
            throw new IllegalArgumentException("halvings = " + halvings + " must lie in [1, 20]");
        }
        int refinement = 1 << halvings;
        NeuronStepper coarse = new NeuronStepper(circuit, scheme, step, neurons);
        Trajectory coarseRun = coarse.trajectory(steps);
        SteppingReport coarseReport = coarse.forward(currents, stride, coarseRun);

        NeuronStepper fine = new NeuronStepper(circuit, scheme, step / refinement, neurons);
        Trajectory window = fine.trajectory(refinement);
        double[] held = new double[neurons];
        double[] means = new double[neurons];
        double[] refined = new double[neurons];
        double worstVoltage = 0;
        SteppingReport fineReport = SteppingReport.OF_NO_STEPS;
        for (int t = 0; t < steps; t++) {
            System.arraycopy(currents, t * stride, held, 0, neurons);
            SteppingReport report = fine.forward(held, 0, window);
            fineReport = fineReport.then(report, t * refinement);
            for (int j = 0; j < neurons; j++) {
                double rough = coarseRun.v[(t + 1) * neurons + j];
                double exact = window.v[refinement * neurons + j];
                means[j] += rough / steps;
                refined[j] += exact / steps;
                worstVoltage = Math.max(worstVoltage, Math.abs(rough - exact));
            }
            window.restart();
        }
        double worstMean = 0;
        for (int j = 0; j < neurons; j++) {
            worstMean = Math.max(worstMean, Math.abs(means[j] - refined[j]));
        }
        return new RefinementAudit(
                Arrays.stream(means).boxed().toList(),
                Arrays.stream(refined).boxed().toList(),
                worstMean,
                worstVoltage,
                coarseReport,
                fineReport);
    }
}
