package org.sneakpath.neurons.stepper;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.devices.Parameter;
import org.sneakpath.neurons.NeuronCircuit;

/**
 * Steps n copies of one neuron circuit together on a fixed grid, and pulls cotangents back through the steps it took.
 *
 * <p>All schemes are implicit in the membrane voltage and solve it by Newton to rounding. The neurons do not interact:
 * a neuron's numbers do not depend, to the last bit, on which others are stepped beside it.
 *
 * <p>The pullback is the exact adjoint of the discrete equations at the numbers that {@link #forward} computed. It
 * evaluates the partial derivatives again at the stored points instead of storing them.
 *
 * <p>Time per neuron-step of the MIF neuron (two memristors): forward 2 exponentials, pullback 2 more; the measured
 * figures stand in {@code neurons/VALIDATION.md}. Memory per neuron-step: see {@link Trajectory}. Nothing is allocated
 * per step.
 *
 * <p>Not thread-safe: one stepper per thread. Trajectories may be handed on.
 */
public final class NeuronStepper {
    private final NeuronCircuit circuit;
    private final SteppingScheme scheme;
    private final double step;
    private final int neurons;
    private final BranchPopulation[] branches;
    private final Integrator integrator;
    private final RunLog log = new RunLog();

    /**
     * A population with the circuit's parameters in every neuron.
     *
     * @param step h (s), positive
     * @param neurons n, at least 1
     */
    public NeuronStepper(NeuronCircuit circuit, SteppingScheme scheme, double step, int neurons) {
        if (!(step > 0 && Double.isFinite(step))) {
            throw new IllegalArgumentException("time step = " + step + " s must be positive and finite");
        }
        if (neurons < 1) {
            throw new IllegalArgumentException("a population needs at least 1 neuron, not " + neurons);
        }
        this.circuit = circuit;
        this.scheme = scheme;
        this.step = step;
        this.neurons = neurons;
        branches = circuit.branches().stream()
                .map(branch -> new BranchPopulation(branch, neurons))
                .toArray(BranchPopulation[]::new);
        MembraneEquation membrane = new MembraneEquation(neurons, circuit.capacitance(), step);
        integrator = switch (scheme) {
            case BACKWARD_EULER -> new CoupledIntegrator(branches, membrane, 1);
            case TRAPEZOIDAL -> new CoupledIntegrator(branches, membrane, 0.5);
            case STAGGERED_EULER -> new StaggeredIntegrator(branches, membrane, true);
            case SEMI_IMPLICIT_EULER -> new StaggeredIntegrator(branches, membrane, false);
        };
    }

    public NeuronCircuit circuit() {
        return circuit;
    }

    public SteppingScheme scheme() {
        return scheme;
    }

    /** h (s). */
    public double step() {
        return step;
    }

    /** n. */
    public int neurons() {
        return neurons;
    }

    /**
     * Device parameters of a branch, {@code [p·n + j]} in the model's order and units. The array is live: write to it to
     * give each neuron its own (device mismatch).
     */
    public double[] parameters(int branch) {
        return branches[branch].batch.p;
    }

    /** A trajectory of {@code steps} steps with the circuit's initial conditions in row 0. */
    public Trajectory trajectory(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("a trajectory needs at least 1 step, not " + steps);
        }
        return new Trajectory(circuit, neurons, steps);
    }

    /** Cotangents of parameters and initial conditions, all zero. */
    public ParameterBars parameterBars() {
        return new ParameterBars(circuit, neurons);
    }

    /**
     * Steps from row 0 of {@code out} through all its steps.
     *
     * <p>A current acts unchanged from the beginning to the end of its step. For a source I(t) sampled on the grid, give
     * the value at the end of the step; with {@link SteppingScheme#TRAPEZOIDAL}, the mean of its values at both ends.
     *
     * @param currents (A) into the membranes, positive raising v: step t uses {@code currents[t·stride + j]}
     * @param stride 0 for input that does not change, otherwise n
     * @param out rows 1 to T are overwritten
     * @return how well the equations were solved; {@code out} holds the numbers reached in any case
     * @throws IllegalArgumentException if the stride is neither 0 nor n, {@code currents} is too short, a parameter has
     *     left its range, or {@code out} was made for another population
     */
    public SteppingReport forward(double[] currents, int stride, Trajectory out) {
        requireFits(out);
        requireStrided("currents", currents, stride, out.steps);
        requireParameters();
        log.clear();
        integrator.begin(out);
        for (int t = 0; t < out.steps; t++) {
            integrator.step(out, t, currents, t * stride, log);
        }
        return log.report();
    }

    /**
     * Pulls cotangents of the voltages back to the input currents.
     *
     * @param run as {@link #forward} left it, with the parameters that it used
     * @param voltageBars dL/dv after each step, {@code [(t−1)·n + j]} for t = 1..T
     * @param currentBars dL/dI, added to; laid out as the currents of {@code forward}
     * @param stride that of the currents
     */
    public void pullback(Trajectory run, double[] voltageBars, double[] currentBars, int stride) {
        pull(run, voltageBars, currentBars, stride, null);
    }

    /**
     * As {@link #pullback(Trajectory, double[], double[], int)}, and also to device parameters and initial conditions.
     *
     * @param bars added to
     */
    public void pullback(Trajectory run, double[] voltageBars, double[] currentBars, int stride, ParameterBars bars) {
        pull(run, voltageBars, currentBars, stride, bars);
    }

    private void pull(
            Trajectory run, double[] voltageBars, double[] currentBars, int stride, @Nullable ParameterBars bars) {
        requireFits(run);
        requireStrided("currentBars", currentBars, stride, run.steps);
        requireLength("voltageBars", voltageBars, run.steps * neurons);
        if (bars != null && bars.initialVoltage.length != neurons) {
            throw new IllegalArgumentException(
                    "parameter bars are for " + bars.initialVoltage.length + " neurons, the stepper has " + neurons);
        }
        integrator.pullback(run, voltageBars, currentBars, stride, bars);
    }

    private void requireFits(Trajectory trajectory) {
        if (trajectory.neurons != neurons || trajectory.x.length != branches.length) {
            throw new IllegalArgumentException("trajectory of " + trajectory.neurons + " neurons with "
                    + trajectory.x.length + " branches does not fit a stepper of " + neurons + " neurons with "
                    + branches.length + "; make it with this stepper's trajectory(steps)");
        }
    }

    private void requireStrided(String name, double[] values, int stride, int steps) {
        if (stride != 0 && stride != neurons) {
            throw new IllegalArgumentException(
                    "stride = " + stride + " must be 0 (constant input) or the number of neurons, " + neurons);
        }
        requireLength(name, values, stride == 0 ? neurons : steps * neurons);
    }

    private static void requireLength(String name, double[] values, int least) {
        if (values.length < least) {
            throw new IllegalArgumentException(
                    name + " has " + values.length + " entries; this trajectory takes " + least);
        }
    }

    private void requireParameters() {
        for (int b = 0; b < branches.length; b++) {
            List<Parameter> parameters = branches[b].model.parameters();
            for (int k = 0; k < parameters.size(); k++) {
                requireInside(b, parameters.get(k), k * neurons);
            }
        }
    }

    private void requireInside(int branch, Parameter parameter, int row) {
        double[] p = branches[branch].batch.p;
        for (int j = 0; j < neurons; j++) {
            if (!parameter.range().contains(p[row + j])) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "branch '%s' of neuron %d: parameter '%s' = %s %s is outside its range %s",
                        circuit.branches().get(branch).name(),
                        j,
                        parameter.name(),
                        p[row + j],
                        parameter.unit(),
                        parameter.range()));
            }
        }
    }
}
