package org.sneakpath.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.compiled.CompiledNeuron;
import org.sneakpath.neurons.compiled.NeuronPopulation;
import org.sneakpath.neurons.compiled.NeuronTrajectory;

/** Time of 100 steps of n neurons compiled from their netlists; the figure times 10⁴/n is ns per neuron-step where that is in µs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
public class CompiledNeuronBenchmark {
    private static final int STEPS = 100;

    @Param({"mif", "lif", "mott"})
    public String neuron;

    @Param({"single", "double"})
    public String precision;

    @Param({"80", "800", "12800"})
    public int neurons;

    private Runs<?> runs;

    @Setup
    public void population() {
        CompiledNeuron compiled = switch (neuron) {
            case "mif" ->
                CompiledNeuron.of(NeuronModel.of(MifNeuron.circuit()), SteppingScheme.STAGGERED_EULER, 1e-4);
            case "lif" ->
                CompiledNeuron.of(
                        NeuronModel.parse("lif\nC1 m 0 1n\nR1 m 0 100k\n", "m", "m"),
                        SteppingScheme.BACKWARD_EULER,
                        1e-4);
            default ->
                CompiledNeuron.of(
                        NeuronModel.parse("""
                                mott
                                .model mott mott-switch()
                                C1 m 0 10p
                                N1 m s mott
                                R1 s 0 50
                                """, "m", "m"), SteppingScheme.STAGGERED_EULER, 5e-9);
        };
        runs = precision.equals("single")
                ? new Runs<>(compiled, Precision.SINGLE, neurons)
                : new Runs<>(compiled, Precision.DOUBLE, neurons);
        runs.forward();
    }

    @Benchmark
    public Object forward() {
        return runs.forward();
    }

    @Benchmark
    public Object pullback() {
        return runs.pullback();
    }

    /** A population, its input and its cotangents. */
    private static final class Runs<A> {
        private final int n;
        private final NeuronPopulation<A> population;
        private final NeuronTrajectory<A> trajectory;
        private final A currents;
        private final A currentBars;
        private final A outputBars;

        Runs(CompiledNeuron neuron, Precision<A> precision, int n) {
            this.n = n;
            population = neuron.population(precision, n);
            population.checkEveryStep(false);
            trajectory = population.trajectory(STEPS);
            currents = precision.array(n * STEPS);
            currentBars = precision.array(n * STEPS);
            outputBars = precision.array(n * STEPS);
            precision.fill(outputBars, 0, n * STEPS, 1.0 / STEPS);
            for (int k = 0; k < n * STEPS; k++) {
                precision.set(currents, k, 1e-5 * (0.5 + 0.5 * Math.sin(0.01 * k)));
            }
        }

        Object forward() {
            return population.forward(currents, n, trajectory);
        }

        Object pullback() {
            population.pullback(trajectory, outputBars, currentBars, n, currents, null);
            return currentBars;
        }
    }
}
