package org.sneakpath.neurons;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.compiled.CompiledNeuron;

/** Steps within which a branch switches: solved to rounding, to the first solution, whoever is stepped beside. */
class SnapThroughInvariantTest {
    private static final double STEP = 1e-4;
    private static final int STEPS = 60;
    private static final int NEURONS = 40;

    /**
     * Times the sum of the magnitudes of the terms. Steps are solved to 4 ulp, 9e-16; the equations are written in another
     * order here, and the rounding of a voltage reaches the residual through rates with exponents of 3.
     */
    private static final double ROUNDING = 1e-13;

    @ParameterizedTest
    @EnumSource
    void everyStepSolvesItsEquations(SteppingScheme scheme) {
        CompiledNeuron neuron = compiled(scheme);
        for (int drive = 0; drive < NEURONS; drive++) {
            double[] currents = currents(scheme, drive);
            MembraneRun run = new MembraneRun(neuron, currents, 1);
            for (int t = 0; t < STEPS; t++) {
                SnappingEquations equations = new SnappingEquations(scheme, STEP, run.v[t], run.x[0][t], currents[t]);
                double v = run.v[t + 1];
                double x = run.x[0][t + 1];
                int step = t;
                assertEquals(0, equations.membrane(v, x), ROUNDING, () -> "membrane, step " + step);
                assertEquals(equations.state(v), x, ROUNDING, () -> "state, step " + step);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BACKWARD_EULER", "TRAPEZOIDAL"})
    void aCoupledStepTakesTheFirstSolutionOnItsWay(SteppingScheme scheme) {
        CompiledNeuron neuron = compiled(scheme);
        int switched = 0;
        for (int drive = 0; drive < NEURONS; drive++) {
            double[] currents = currents(scheme, drive);
            MembraneRun run = new MembraneRun(neuron, currents, 1);
            for (int t = 0; t < STEPS; t++) {
                SnappingEquations equations = new SnappingEquations(scheme, STEP, run.v[t], run.x[0][t], currents[t]);
                assertFirst(equations, run.v[t], run.v[t + 1]);
                if (Math.abs(run.x[0][t + 1] - run.x[0][t]) > 0.5) {
                    switched++;
                }
            }
        }
        int count = switched;
        assertTrue(count >= NEURONS / 2, () -> "only " + count + " steps crossed half the range: the case is not hard");
    }

    @ParameterizedTest
    @EnumSource
    void aNeuronThatSnapsDisturbsNobody(SteppingScheme scheme) {
        CompiledNeuron neuron = compiled(scheme);
        double[] currents = new double[STEPS * NEURONS];
        for (int j = 0; j < NEURONS; j++) {
            double[] mine = currents(scheme, j);
            for (int t = 0; t < STEPS; t++) {
                currents[t * NEURONS + j] = mine[t];
            }
        }
        MembraneRun together = new MembraneRun(neuron, currents, NEURONS);
        for (int j = 0; j < NEURONS; j++) {
            MembraneRun alone = new MembraneRun(neuron, currents(scheme, j), 1);
            assertArrayEquals(alone.v, together.voltage(j));
            assertArrayEquals(alone.x[0], together.state(0, j));
        }
    }

    /** No sign change of the reduced equation at 2000 points between the old voltage and the new one. */
    private static void assertFirst(SnappingEquations equations, double from, double to) {
        boolean positive = equations.reduced(from) > 0;
        for (int k = 1; k < 2000; k++) {
            double v = from + (to - from) * k / 2000;
            assertEquals(positive, equations.reduced(v) > 0, () -> from + " V to " + to + " V passes over " + v + " V");
        }
    }

    private static CompiledNeuron compiled(SteppingScheme scheme) {
        return CompiledNeuron.of(NeuronModel.of(SnappingEquations.circuit()), scheme, STEP);
    }

    /** Pulses from 10 µA to about 0.3 mA. */
    private static double[] currents(SteppingScheme scheme, int drive) {
        return SampledInput.stepCurrents(scheme, SampledInput.samples(10e-6 * Math.pow(1.09, drive), 0, STEPS));
    }
}
