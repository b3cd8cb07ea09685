package org.sneakpath.neurons.compiled;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * n copies of a neuron, stepped together on a fixed grid, and cotangents pulled back through the steps taken. Neurons do not interact: the
 * numbers of one do not depend, to the last bit, on which others are stepped beside it.
 *
 * <p>The pullback is the exact adjoint of the equations of the steps at the numbers that {@link #forward} computed.
 *
 * <p>Not thread-safe: one population per thread. Nothing is allocated per step.
 */
public final class NeuronPopulation {
    private final CompiledNeuron neuron;
    private final int n;
    private final int unknowns;
    private final double[] p;
    /** Rows of z′, I, z, z̄′. */
    private final double[] u;

    private final double[] y;
    private final StepRunner step;
    private final @Nullable StepRunner start;
    private boolean checks = true;

    NeuronPopulation(CompiledNeuron neuron, int neurons) {
        if (neurons < 1) {
            throw new IllegalArgumentException("a population needs at least 1 neuron, not " + neurons);
        }
        this.neuron = neuron;
        n = neurons;
        unknowns = neuron.unknowns().size();
        List<NeuronParameter> parameters = neuron.parameters();
        p = new double[parameters.size() * n];
        for (int j = 0; j < parameters.size(); j++) {
            Arrays.fill(p, j * n, (j + 1) * n, parameters.get(j).value());
        }
        u = new double[(3 * unknowns + 1) * n];
        y = new double[Math.max(unknowns + 1, parameters.size()) * n];
        step = new StepRunner(neuron.code(), n, u, p, y);
        CompiledStep beginning = neuron.start();
        start = beginning == null ? null : new StepRunner(beginning, n, u, p, y);
    }

    /** What they are copies of. */
    public CompiledNeuron neuron() {
        return neuron;
    }

    /** n. */
    public int neurons() {
        return n;
    }

    /**
     * Sets a parameter in which neurons may differ.
     *
     * @param path {@link NeuronParameter#path}
     * @param values one per neuron, in its unit; copied
     * @throws IllegalArgumentException if the neuron was not compiled for that, or a value is out of range
     */
    public void setParameter(String path, double[] values) {
        int j = neuron.parameterIndex(path);
        NeuronParameter parameter = neuron.parameters().get(j);
        if (!neuron.isOwn(j)) {
            throw new IllegalArgumentException("parameter '" + path + "' is common to all neurons; compile '"
                    + neuron.model().name() + "' with it among its own parameters");
        }
        requireLength("values of parameter '" + path + "'", values, n);
        for (int i = 0; i < n; i++) {
            if (!parameter.range().contains(values[i])) {
                throw new IllegalArgumentException("parameter '" + path + "' of neuron " + i + " = " + values[i] + " "
                        + parameter.unit() + " is outside " + parameter.range());
            }
        }
        System.arraycopy(values, 0, p, j * n, n);
    }

    /**
     * Whether the equations of each step are evaluated once more to see what is left of them, as they are by default. A step that
     * needs no iteration takes half the time without, and a report then knows of no residual; steps that are iterated are looked at
     * in any case.
     */
    public void checkEveryStep(boolean yes) {
        checks = yes;
    }

    /** A trajectory of T steps, at least 1, with the neuron's initial conditions in row 0. */
    public NeuronTrajectory trajectory(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("a trajectory needs at least 1 step, not " + steps);
        }
        return new NeuronTrajectory(neuron, n, steps);
    }

    /** Cotangents of parameters and initial conditions, all zero. */
    public NeuronBars newBars() {
        return new NeuronBars(neuron, n);
    }

    /**
     * Steps from row 0 of {@code out} through all its steps. A current acts unchanged from the beginning to the end of its step.
     *
     * @param currents (A) into the input nodes: step t uses {@code currents[t·stride + j]}
     * @param stride 0 for input that does not change, otherwise n
     * @param out rows 1 to T are overwritten
     * @return how well the equations were solved; {@code out} holds the numbers reached in any case
     */
    public StepReport forward(double[] currents, int stride, NeuronTrajectory out) {
        requireFits(out);
        requireStrided("currents", currents, stride, out.steps);
        StepLog log = new StepLog();
        int length = unknowns * n;
        System.arraycopy(out.z, 0, u, 0, length);
        if (start != null) {
            advance(start, currents, 0, 0, log);
            System.arraycopy(u, 0, out.z, 0, length);
        }
        for (int t = 0; t < out.steps; t++) {
            advance(step, currents, t * stride, t, log);
            System.arraycopy(u, 0, out.z, out.row(t + 1, 0), length);
        }
        return log.report();
    }

    /** From z′, which becomes z, to the next z′. */
    private void advance(StepRunner code, double[] currents, int offset, int t, StepLog log) {
        int length = unknowns * n;
        System.arraycopy(u, 0, u, length + n, length);
        System.arraycopy(currents, offset, u, length, n);
        log.iterations(code.solve());
        if (checks || !code.isClosed()) {
            code.check();
            log.residuals(t, y, n);
        }
    }

    /**
     * Pulls cotangents of the outputs back to the input currents.
     *
     * @param run as {@link #forward} left it
     * @param outputBars dL/dv of the output after each step, {@code [(t−1)·n + j]} for t = 1..T (1/V)
     * @param currentBars dL/dI (1/A), added to; laid out as the currents of {@code forward}
     * @param stride that of the currents
     * @param currents (A), those of {@code forward}
     * @param bars those of parameters and initial conditions, added to; null if not wanted
     */
    public void pullback(
            NeuronTrajectory run,
            double[] outputBars,
            double[] currentBars,
            int stride,
            double[] currents,
            @Nullable NeuronBars bars) {
        requireFits(run);
        requireStrided("currents", currents, stride, run.steps);
        requireStrided("current cotangents", currentBars, stride, run.steps);
        requireLength("output cotangents", outputBars, run.steps * n);
        int length = unknowns * n;
        int at = 2 * length + n;
        int output = neuron.output() * n;
        Arrays.fill(y, 0, length, 0);
        for (int t = run.steps - 1; t >= 0; t--) {
            System.arraycopy(run.z, run.row(t + 1, 0), u, 0, length);
            System.arraycopy(run.z, run.row(t, 0), u, length + n, length);
            System.arraycopy(y, 0, u, at, length);
            for (int j = 0; j < n; j++) {
                u[at + output + j] += outputBars[t * n + j];
            }
            retreat(step, currents, t * stride, currentBars, bars);
        }
        if (start != null) {
            System.arraycopy(run.z, 0, u, 0, length);
            System.arraycopy(y, 0, u, at, length);
            retreat(start, currents, 0, currentBars, bars);
        }
        if (bars != null) {
            for (int k = 0; k < length; k++) {
                bars.initial[k] += y[k];
            }
        }
    }

    /** From z̄′ to z̄, Ī and p̄. */
    private void retreat(
            StepRunner code, double[] currents, int offset, double[] currentBars, @Nullable NeuronBars bars) {
        int length = unknowns * n;
        System.arraycopy(currents, offset, u, length, n);
        if (bars != null) {
            code.pullbackParameters(bars.parameters);
        }
        code.pullback();
        for (int j = 0; j < n; j++) {
            currentBars[offset + j] += y[length + j];
        }
    }

    private void requireFits(NeuronTrajectory trajectory) {
        if (trajectory.neurons != n || trajectory.unknowns != unknowns) {
            throw new IllegalArgumentException("a trajectory of " + trajectory.neurons + " neurons with "
                    + trajectory.unknowns + " unknowns does not fit " + n + " neurons with " + unknowns
                    + "; make it with this population's trajectory(steps)");
        }
    }

    private void requireStrided(String name, double[] values, int stride, int steps) {
        if (stride != 0 && stride != n) {
            throw new IllegalArgumentException(
                    "stride = " + stride + " must be 0 (constant input) or the number of neurons, " + n);
        }
        requireLength(name, values, stride == 0 ? n : steps * n);
    }

    private static void requireLength(String name, double[] values, int least) {
        if (values.length < least) {
            throw new IllegalArgumentException(values.length + " " + name + " given where " + least + " are needed");
        }
    }
}
