package org.sneakpath.neurons.stepper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronCircuit;

/** Steps within which a branch switches: solved to rounding, to the first solution, whoever is stepped beside. */
class SnapThroughInvariantTest {
    private static final double STEP = 1e-4;
    private static final int STEPS = 60;
    private static final int NEURONS = 40;

    /**
     * Times the sum of the magnitudes of the terms. The stepper goes to 4 ulp, 9e-16; the equations are written in another
     * order here, and the rounding of a voltage reaches the residual through rates with exponents of 3.
     */
    private static final double ROUNDING = 1e-13;

    @ParameterizedTest
    @EnumSource
    void everyStepSolvesItsEquations(SteppingScheme scheme) {
        for (int drive = 0; drive < NEURONS; drive++) {
            Trajectory run = alone(scheme, drive);
            double[] currents = currents(scheme, drive);
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
    void aBracketedStepTakesTheFirstSolutionOnItsWay(SteppingScheme scheme) {
        int bracketed = 0;
        NeuronStepper stepper = new NeuronStepper(Circuits.snappingVteam(), scheme, STEP, 1);
        Trajectory window = stepper.trajectory(1);
        for (int drive = 0; drive < NEURONS; drive++) {
            System.arraycopy(stepper.trajectory(1).v, 0, window.v, 0, 1);
            System.arraycopy(stepper.trajectory(1).x[0], 0, window.x[0], 0, 1);
            for (double current : currents(scheme, drive)) {
                if (stepper.forward(new double[] {current}, 0, window).bracketed() > 0) {
                    bracketed++;
                    SnappingEquations equations =
                            new SnappingEquations(scheme, STEP, window.v[0], window.x[0][0], current);
                    assertFirst(equations, window.v[0], window.v[1]);
                }
                window.restart();
            }
        }
        int count = bracketed;
        assertTrue(count >= NEURONS / 2, () -> "only " + count + " steps took a bracket: the case is not hard");
    }

    @ParameterizedTest
    @EnumSource
    void aNeuronThatSnapsDisturbsNobody(SteppingScheme scheme) {
        NeuronStepper together = new NeuronStepper(Circuits.snappingVteam(), scheme, STEP, NEURONS);
        Trajectory run = together.trajectory(STEPS);
        double[] currents = new double[STEPS * NEURONS];
        for (int j = 0; j < NEURONS; j++) {
            double[] mine = currents(scheme, j);
            for (int t = 0; t < STEPS; t++) {
                currents[t * NEURONS + j] = mine[t];
            }
        }
        SteppingReport report = together.forward(currents, NEURONS, run);
        assertTrue(report.converged(), report::toString);
        for (int j = 0; j < NEURONS; j++) {
            Trajectory alone = alone(scheme, j);
            assertArrayEquals(alone.v, column(run.v, j));
            assertArrayEquals(alone.x[0], column(run.x[0], j));
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

    private static double[] column(double[] rows, int j) {
        double[] column = new double[STEPS + 1];
        for (int t = 0; t <= STEPS; t++) {
            column[t] = rows[t * NEURONS + j];
        }
        return column;
    }

    private static Trajectory alone(SteppingScheme scheme, int drive) {
        NeuronCircuit circuit = Circuits.snappingVteam();
        NeuronStepper stepper = new NeuronStepper(circuit, scheme, STEP, 1);
        Trajectory run = stepper.trajectory(STEPS);
        SteppingReport report = stepper.forward(currents(scheme, drive), 1, run);
        assertTrue(report.converged(), report::toString);
        return run;
    }

    /** Pulses from 10 µA to about 0.3 mA. */
    private static double[] currents(SteppingScheme scheme, int drive) {
        return Reference.stepCurrents(scheme, Reference.samples(10e-6 * Math.pow(1.09, drive), 0, STEPS));
    }
}
