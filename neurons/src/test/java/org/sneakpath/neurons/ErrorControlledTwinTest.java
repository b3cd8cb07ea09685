package org.sneakpath.neurons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.Waveforms;
import org.sneakpath.circuit.run.Transient;
import org.sneakpath.circuit.run.TransientOptions;
import org.sneakpath.circuit.run.TransientResult;
import org.sneakpath.circuit.time.ControlledStep;
import org.sneakpath.circuit.time.SteppingScheme;

/** The MIF neuron in the error-controlled engine: the continuous waveform, and how far the training step is from it. */
class ErrorControlledTwinTest {
    private static final System.Logger LOG = System.getLogger(ErrorControlledTwinTest.class.getName());
    private static final double STEP = 1e-5;
    private static final int STEPS = 1000;

    @Test
    void theControlledEngineMeetsThePublishedPeaks() {
        double[] samples = alpha(32);
        NeuronCircuit circuit = MifNeuron.circuit().withInitialVoltage(0.025);
        Waveforms run = controlled(circuit, samples, STEP / 32);
        double[] time = run.time();
        double[] v = run.voltage(NeuronCircuit.MEMBRANE);
        Extremum peak = Extremum.maximum(v);
        Extremum trough = Extremum.minimumAfterPeak(v);
        // Peaks fall between accepted time points; the steps are short enough to come within 5 µV and 0.5 steps.
        assertEquals(70.3913, 1e3 * peak.value(), 5e-3);
        assertEquals(49.42, time[peak.index()] / STEP, 0.5);
        assertEquals(12.9923, 1e3 * trough.value(), 5e-3);
        assertEquals(0.08292, Extremum.maximum(run.state("x1", "x")).value(), 2e-5);
        assertEquals(15.8518, 1e3 * v[v.length - 1], 5e-3);
    }

    @Test
    void theTrainingStepDeviatesLittleFromTheControlledEngine() {
        int coarse = 10;
        double[] samples = alpha(1);
        NeuronCircuit circuit = MifNeuron.circuit().withInitialVoltage(0.025);
        Waveforms reference = controlled(circuit, samples, STEP);
        for (SteppingScheme scheme : SteppingScheme.values()) {
            double[] grid = new double[STEPS / coarse + 1];
            for (int k = 0; k < grid.length; k++) {
                grid[k] = samples[k * coarse];
            }
            MembraneRun run = new MembraneRun(circuit, scheme, coarse * STEP, SampledInput.stepCurrents(scheme, grid));
            double worst = 0;
            for (int k = 0; k < grid.length; k++) {
                double truth = at(reference, k * coarse * STEP);
                worst = Math.max(worst, Math.abs(run.v[k] - truth));
            }
            double millivolt = 1e3 * worst;
            LOG.log(
                    System.Logger.Level.INFO,
                    () -> scheme + " with steps of 0.1 ms deviates by at most " + millivolt
                            + " mV from the error-controlled engine");
            // A tenth of the action potential's height, 50 mV; the figures are in VALIDATION.md.
            assertTrue(worst < 5e-3, () -> scheme + ": " + millivolt + " mV");
        }
    }

    private static double[] alpha(int refinement) {
        double[] samples = new double[STEPS * refinement + 1];
        System.arraycopy(AlphaSynapse.exact(5e-6, STEPS, refinement), 0, samples, 1, STEPS * refinement);
        return samples;
    }

    private static Waveforms controlled(NeuronCircuit circuit, double[] samples, double spacing) {
        TransientOptions options = TransientOptions.controlled((samples.length - 1) * spacing)
                .fromInitialConditions()
                .withPolicy(ControlledStep.DEFAULT.withRelative(1e-6).withVoltage(1e-8));
        TransientResult result = Transient.run(circuit.toNetlist(SampledInput.waveform(samples, spacing)), options);
        assertTrue(result.status().converged(), () -> result.status() + " " + result.stats());
        return result.waveforms();
    }

    /** Membrane voltage at a time, linear between time points. */
    private static double at(Waveforms run, double t) {
        double[] time = run.time();
        double[] v = run.voltage(NeuronCircuit.MEMBRANE);
        int k = 1;
        while (k < time.length - 1 && time[k] < t) {
            k++;
        }
        double part = (t - time[k - 1]) / (time[k] - time[k - 1]);
        return v[k - 1] + part * (v[k] - v[k - 1]);
    }
}
