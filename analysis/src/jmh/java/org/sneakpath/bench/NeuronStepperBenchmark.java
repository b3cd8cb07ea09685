package org.sneakpath.bench;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.stepper.NeuronStepper;
import org.sneakpath.neurons.stepper.Trajectory;

/** Time per neuron-step of 100 MIF neurons over 50 steps. */
@State(Scope.Thread)
public class NeuronStepperBenchmark {
    private static final int NEURONS = 100;
    private static final int STEPS = 50;

    @Param({"STAGGERED_EULER", "SEMI_IMPLICIT_EULER", "BACKWARD_EULER", "TRAPEZOIDAL"})
    public SteppingScheme scheme;

    private NeuronStepper stepper;
    private Trajectory trajectory;
    private final double[] currents = new double[NEURONS];
    private final double[] currentBars = new double[NEURONS];
    private final double[] voltageBars = new double[NEURONS * STEPS];

    @Setup
    public void population() {
        stepper = new NeuronStepper(MifNeuron.circuit(), scheme, 1e-4, NEURONS);
        trajectory = stepper.trajectory(STEPS);
        for (int j = 0; j < NEURONS; j++) {
            currents[j] = -5e-6 + 2e-7 * j;
        }
        Arrays.fill(voltageBars, 1.0 / STEPS);
        stepper.forward(currents, 0, trajectory);
    }

    @Benchmark
    @OperationsPerInvocation(NEURONS * STEPS)
    public Object forward() {
        return stepper.forward(currents, 0, trajectory);
    }

    @Benchmark
    @OperationsPerInvocation(NEURONS * STEPS)
    public double pullback() {
        stepper.pullback(trajectory, voltageBars, currentBars, 0);
        return currentBars[0];
    }
}
