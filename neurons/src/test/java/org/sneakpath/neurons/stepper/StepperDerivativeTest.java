package org.sneakpath.neurons.stepper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.NeuronCircuit;

/** The pullback against central differences of the forward run, for every scheme and every kind of input. */
class StepperDerivativeTest {
    private static final int NEURONS = 3;
    private static final int STEPS = 12;

    /** Differences extrapolated from 1e-3 and 2e-3 err by about 1e-12·(curvature) + 1e-16/1e-3·(loss/gradient). */
    private static final double TOLERANCE = 1e-7;

    static Stream<Arguments> cases() {
        return Stream.of(SteppingScheme.values())
                .flatMap(scheme -> Circuits.all().map(circuit -> Arguments.of(scheme, circuit)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void currentGradientsAreThoseOfTheRun(SteppingScheme scheme, NeuronCircuit circuit) {
        for (int stride : new int[] {0, NEURONS}) {
            Run run = new Run(circuit, scheme, stride);
            double[] bars = new double[run.currents.length];
            run.stepper.pullback(run.trajectory, Loss.voltageBars(run.trajectory), bars, stride);
            double largest = Difference.largest(bars);
            for (int k = 0; k < bars.length; k++) {
                double difference = Difference.of(run::loss, run.currents, k, 1e-6);
                Difference.assertAgrees(bars[k], difference, largest, TOLERANCE, "current " + k + ", stride " + stride);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void parameterAndInitialGradientsAreThoseOfTheRun(SteppingScheme scheme, NeuronCircuit circuit) {
        Run run = new Run(circuit, scheme, NEURONS);
        ParameterBars bars = run.stepper.parameterBars();
        double[] currentBars = new double[run.currents.length];
        run.stepper.pullback(run.trajectory, Loss.voltageBars(run.trajectory), currentBars, NEURONS, bars);
        Trajectory start = run.trajectory;
        for (int j = 0; j < NEURONS; j++) {
            double difference = Difference.of(run::loss, start.v, j, 0.02);
            Difference.assertAgrees(
                    bars.initialVoltage[j],
                    difference,
                    Difference.largest(bars.initialVoltage),
                    TOLERANCE,
                    "initial voltage " + j);
        }
        for (int b = 0; b < circuit.branches().size(); b++) {
            double[] stateBars = bars.initialStates[b];
            for (int k = 0; k < stateBars.length; k++) {
                double difference = Difference.of(run::loss, start.x[b], k, 0.1);
                Difference.assertAgrees(
                        stateBars[k], difference, Difference.largest(stateBars), TOLERANCE, "initial state " + k);
            }
            double[] p = run.stepper.parameters(b);
            for (int k = 0; k < p.length; k++) {
                double gradient = bars.parameters[b][k] * p[k];
                double difference = Difference.of(run::loss, p, k, 0.3 * p[k]) * p[k];
                double scale = largestScaled(bars.parameters[b], p);
                Difference.assertAgrees(gradient, difference, scale, TOLERANCE, "branch " + b + " parameter " + k);
            }
        }
    }

    private static double largestScaled(double[] gradient, double[] p) {
        double largest = 0;
        for (int k = 0; k < p.length; k++) {
            largest = Math.max(largest, Math.abs(gradient[k] * p[k]));
        }
        return largest;
    }

    /** A run of neurons that differ in parameters and currents, long enough to pass through a spike. */
    private static final class Run {
        final NeuronStepper stepper;
        final Trajectory trajectory;
        final double[] currents;
        final int stride;

        Run(NeuronCircuit circuit, SteppingScheme scheme, int stride) {
            this.stride = stride;
            stepper = new NeuronStepper(circuit, scheme, 1e-4, NEURONS);
            trajectory = stepper.trajectory(STEPS);
            currents = new double[stride == 0 ? NEURONS : STEPS * NEURONS];
            for (int k = 0; k < currents.length; k++) {
                currents[k] = 4e-6 + 3e-6 * Math.sin(1 + k) * (1 + k % NEURONS);
            }
            for (int b = 0; b < circuit.branches().size(); b++) {
                double[] p = stepper.parameters(b);
                for (int k = 0; k < p.length; k++) {
                    p[k] *= 0.94 + 0.05 * Math.sin(k + b);
                }
            }
            double unused = loss();
            assertTrue(Double.isFinite(unused));
        }

        double loss() {
            SteppingReport report = stepper.forward(currents, stride, trajectory);
            assertTrue(report.converged(), report::toString);
            return Loss.value(trajectory);
        }
    }
}
