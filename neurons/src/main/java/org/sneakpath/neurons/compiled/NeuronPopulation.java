package org.sneakpath.neurons.compiled;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.devices.equation.RowKernel;

/**
 * n copies of a neuron, stepped together on a fixed grid, and cotangents pulled back through the steps taken. Neurons do not interact: the
 * numbers of one do not depend, to the last bit, on which others are stepped beside it. So blocks of them are taken through all steps one
 * after the other, and what a step works on stays in a cache.
 *
 * <p>The pullback is the exact adjoint of the equations of the steps at the numbers that {@link #forward} computed.
 *
 * <p>Not thread-safe: one population per thread. Nothing is allocated per step.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public final class NeuronPopulation<A> {
    /** Neurons of a block that iterates until the last of them is done. */
    private static final int ITERATED_BLOCK = 128;

    private final CompiledNeuron neuron;
    private final Precision<A> precision;
    private final int n;
    private final int unknowns;
    private final int block;
    private final A p;
    private final StepRows<A> rows;
    private final A carried;
    private final StepRunner<A> step;
    private final @Nullable StepRunner<A> start;
    private final @Nullable EventRunner<A> events;
    private boolean checks = true;

    NeuronPopulation(CompiledNeuron neuron, Precision<A> precision, int neurons) {
        if (neurons < 1) {
            throw new IllegalArgumentException("a population needs at least 1 neuron, not " + neurons);
        }
        this.neuron = neuron;
        this.precision = precision;
        n = neurons;
        unknowns = neuron.unknowns().size();
        List<NeuronParameter> parameters = neuron.parameters();
        p = precision.array(parameters.size() * n);
        for (int j = 0; j < parameters.size(); j++) {
            precision.fill(p, j * n, (j + 1) * n, parameters.get(j).value());
        }
        block = evenBlock(n, neuron.isClosed() ? RowKernel.most(precision) : ITERATED_BLOCK);
        rows = new StepRows<>(precision, unknowns, parameters.size(), block);
        carried = precision.array(unknowns * n);
        step = new StepRunner<>(neuron.code(), rows);
        CompiledStep beginning = neuron.start();
        start = beginning == null ? null : new StepRunner<>(beginning, rows);
        CompiledEvents declared = neuron.events();
        events = declared == null ? null : new EventRunner<>(declared, rows, block);
    }

    /** Neurons of a block, all of about one length: loops over a short rest take as long as long ones. */
    private static int evenBlock(int n, int most) {
        int blocks = (n + most - 1) / most;
        return (n + blocks - 1) / blocks;
    }

    /** What they are copies of. */
    public CompiledNeuron neuron() {
        return neuron;
    }

    /** How numbers are kept and computed. */
    public Precision<A> precision() {
        return precision;
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
        Require.length("values of parameter '" + path + "'", values.length, n);
        for (int i = 0; i < n; i++) {
            if (!parameter.range().contains(values[i])) {
                throw new IllegalArgumentException("parameter '" + path + "' of neuron " + i + " = " + values[i] + " "
                        + parameter.unit() + " is outside " + parameter.range());
            }
        }
        precision.narrow(values, 0, p, j * n, n);
    }

    /**
     * Whether the equations of each step are evaluated once more to see what is left of them, as they are by default. A step that
     * needs no iteration takes half the time without, and a report then knows of no residual, only of numbers that are lost in the
     * end; steps that are iterated are looked at in any case.
     */
    public void checkEveryStep(boolean yes) {
        checks = yes;
    }

    /** A trajectory of T steps, at least 1, with the neuron's initial conditions in row 0. */
    public NeuronTrajectory<A> trajectory(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("a trajectory needs at least 1 step, not " + steps);
        }
        return new NeuronTrajectory<>(neuron, precision, n, steps);
    }

    /** Cotangents of parameters and initial conditions, all zero. */
    public NeuronBars newBars() {
        int[] all = IntStream.range(0, neuron.parameters().size()).toArray();
        return new NeuronBars(neuron, n, all, false);
    }

    /**
     * Cotangents of initial conditions and of the parameters in which neurons may differ alone, in their order, all zero; they take a
     * fraction of the time.
     */
    public NeuronBars newOwnBars() {
        return new NeuronBars(neuron, n, neuron.ownParameters(), true);
    }

    /**
     * Steps from row 0 of {@code out} through all its steps. A current acts unchanged from the beginning to the end of its step.
     *
     * @param currents (A) into the input nodes: step t uses {@code currents[t·stride + j]}
     * @param stride 0 for input that does not change, otherwise n
     * @param out rows 1 to T are overwritten
     * @return how well the equations were solved; {@code out} holds the numbers reached in any case
     */
    public StepReport forward(A currents, int stride, NeuronTrajectory<A> out) {
        return forward(currents, stride, out, 0, out.steps);
    }

    /**
     * Takes some of the steps, so that the current of one may follow from the step before it.
     *
     * @param first number of steps that are taken already, from 0; row {@code first} of {@code out} is where it begins
     * @param last number of steps that are taken afterwards
     * @see #forward(Object, int, NeuronTrajectory)
     */
    public StepReport forward(A currents, int stride, NeuronTrajectory<A> out, int first, int last) {
        requireFits(out);
        Require.steps(out, first, last);
        Require.strided("currents", precision.length(currents), stride, n, out.steps);
        StepLog<A> log = new StepLog<>(precision);
        for (int from = 0; from < n; from += block) {
            int count = Math.min(block, n - from);
            loadParameters(from, count);
            for (int k = 0; k < unknowns; k++) {
                precision.copy(out.z, out.row(first, k) + from, rows.end(k), 0, count);
            }
            precision.copy(currents, from, rows.current(), 0, count);
            if (start != null && first == 0) {
                advance(start, 0, log, from, count);
                store(out, 0, from, count);
            }
            for (int t = first; t < last; t++) {
                if (stride != 0) {
                    precision.copy(currents, t * stride + from, rows.current(), 0, count);
                }
                advance(step, t, log, from, count);
                if (events != null) {
                    events.happen(out, t, from, count);
                }
                store(out, t + 1, from, count);
            }
            for (int k = 0; k < unknowns && !isExamined(step); k++) {
                log.lost(last - 1, rows.end(k), from, count);
            }
        }
        return log.report();
    }

    /** From z′, which becomes z, to the next z′. */
    private void advance(StepRunner<A> code, int t, StepLog<A> log, int from, int count) {
        rows.exchangeEnds();
        log.iterations(code.solve(count));
        if (isExamined(code)) {
            code.check(count);
            log.residuals(t, rows.residual[0], from, count);
        }
    }

    private boolean isExamined(StepRunner<A> code) {
        return checks || !code.isClosed();
    }

    private void store(NeuronTrajectory<A> out, int t, int from, int count) {
        for (int k = 0; k < unknowns; k++) {
            precision.copy(rows.end(k), 0, out.z, out.row(t, k) + from, count);
        }
    }

    private void loadParameters(int from, int count) {
        for (int j = 0; j < rows.p.length; j++) {
            precision.copy(p, j * n + from, rows.p[j], 0, count);
        }
    }

    /**
     * Pulls cotangents of the outputs back to the input currents; spikes have none.
     *
     * @see #pullback(NeuronTrajectory, Object, Object, Object, int, Object, NeuronBars)
     */
    public void pullback(
            NeuronTrajectory<A> run,
            @Nullable A outputBars,
            A currentBars,
            int stride,
            A currents,
            @Nullable NeuronBars bars) {
        pullback(run, outputBars, null, currentBars, stride, currents, bars);
    }

    /**
     * Pulls cotangents of the outputs and of the spikes back to the input currents. Spikes, and what events set, have the derivatives
     * that the events declare.
     *
     * @param run as {@link #forward} left it
     * @param outputBars dL/dv of the output after each step and its events, {@code [(t−1)·n + j]} for t = 1..T (1/V);
     *     null for zero
     * @param spikeBars dL/dσ of {@link NeuronTrajectory#spikes}, laid out as these; null for zero
     * @param currentBars dL/dI (1/A), added to; laid out as the currents of {@code forward}
     * @param stride that of the currents
     * @param currents (A), those of {@code forward}
     * @param bars those of parameters and initial conditions, added to; null if not wanted
     */
    public void pullback(
            NeuronTrajectory<A> run,
            @Nullable A outputBars,
            @Nullable A spikeBars,
            A currentBars,
            int stride,
            A currents,
            @Nullable NeuronBars bars) {
        precision.fill(carried, 0, unknowns * n, 0);
        pullback(run, outputBars, spikeBars, currentBars, stride, currents, bars, 0, run.steps, carried);
    }

    /**
     * Pulls back some of the steps, the last ones first.
     *
     * @param first number of the step before the first of them, from 0
     * @param last number of the last of them
     * @param stateBars dL/dz after step {@code last}, beside what the output's and spikes' cotangents say, {@code [k·n + j]}; replaced
     *     by dL/dz after step {@code first}. Zero where {@code last} is the last of all
     * @see #pullback(NeuronTrajectory, Object, Object, Object, int, Object, NeuronBars)
     */
    public void pullback(
            NeuronTrajectory<A> run,
            @Nullable A outputBars,
            @Nullable A spikeBars,
            A currentBars,
            int stride,
            A currents,
            @Nullable NeuronBars bars,
            int first,
            int last,
            A stateBars) {
        requireFits(run);
        Require.steps(run, first, last);
        Require.strided("currents", precision.length(currents), stride, n, run.steps);
        Require.strided("current cotangents", precision.length(currentBars), stride, n, run.steps);
        if (outputBars != null) {
            Require.length("output cotangents", precision.length(outputBars), run.steps * n);
        }
        Require.length("state cotangents", precision.length(stateBars), unknowns * n);
        if (spikeBars != null) {
            Require.length("spike cotangents", precision.length(spikeBars), run.steps * n);
        }
        for (int from = 0; from < n; from += block) {
            int count = Math.min(block, n - from);
            loadParameters(from, count);
            loadBeginning(run, last, from, count);
            for (int k = 0; k < unknowns; k++) {
                precision.copy(stateBars, k * n + from, rows.pulled[k], 0, count);
            }
            precision.copy(currents, from, rows.current(), 0, count);
            precision.fill(rows.held, 0, count, 0);
            for (int t = last - 1; t >= first; t--) {
                rows.exchangeEnds();
                loadBeginning(run, t, from, count);
                rows.exchangeBars();
                if (outputBars != null) {
                    precision.copy(outputBars, t * n + from, rows.added, 0, count);
                    precision.add(rows.added, rows.endBar(neuron.output()), count);
                }
                if (events != null) {
                    events.pullback(run, t, spikeBars, bars, from, count);
                }
                if (stride == 0) {
                    retreat(step, bars, from, count);
                    precision.add(rows.pulled[unknowns], rows.held, count);
                } else {
                    precision.copy(currents, t * stride + from, rows.current(), 0, count);
                    retreat(step, bars, from, count);
                    addTo(currentBars, t * stride + from, rows.pulled[unknowns], count);
                }
            }
            if (stride == 0) {
                addTo(currentBars, from, rows.held, count);
            }
            if (first == 0) {
                pullbackStart(run, currentBars, bars, from, count);
            }
            for (int k = 0; k < unknowns; k++) {
                precision.copy(rows.pulled[k], 0, stateBars, k * n + from, count);
            }
        }
    }

    private void pullbackStart(NeuronTrajectory<A> run, A currentBars, @Nullable NeuronBars bars, int from, int count) {
        if (start != null) {
            loadEnd(run, from, count);
            rows.exchangeBars();
            retreat(start, bars, from, count); // under the current of the first step, where those that were taken end
            addTo(currentBars, from, rows.pulled[unknowns], count);
        }
        if (bars != null) {
            for (int k = 0; k < unknowns; k++) {
                precision.addWide(rows.pulled[k], 0, bars.initial, k * n + from, count);
            }
        }
    }

    private void loadBeginning(NeuronTrajectory<A> run, int t, int from, int count) {
        for (int k = 0; k < unknowns; k++) {
            precision.copy(run.z, run.row(t, k) + from, rows.beginning(k), 0, count);
        }
    }

    /** The point where a run begins is both ends of what completes it. */
    private void loadEnd(NeuronTrajectory<A> run, int from, int count) {
        for (int k = 0; k < unknowns; k++) {
            precision.copy(run.z, run.row(0, k) + from, rows.end(k), 0, count);
        }
    }

    /** From z̄′ to z̄, Ī and p̄. */
    private void retreat(StepRunner<A> code, @Nullable NeuronBars bars, int from, int count) {
        if (bars != null) {
            code.pullbackParameters(bars.own, count);
            for (int j = 0; j < bars.which.length; j++) {
                precision.addWide(rows.parameterBars[j], 0, bars.parameters, j * n + from, count);
            }
        }
        code.pullback(count);
    }

    private void addTo(A currentBars, int at, A row, int count) {
        precision.copy(currentBars, at, rows.added, 0, count);
        precision.add(row, rows.added, count);
        precision.copy(rows.added, 0, currentBars, at, count);
    }

    private void requireFits(NeuronTrajectory<A> trajectory) {
        if (trajectory.neurons != n || trajectory.unknowns != unknowns) {
            throw new IllegalArgumentException("a trajectory of " + trajectory.neurons + " neurons with "
                    + trajectory.unknowns + " unknowns does not fit " + n + " neurons with " + unknowns
                    + "; make it with this population's trajectory(steps)");
        }
    }
}
