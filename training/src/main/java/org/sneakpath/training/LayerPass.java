package org.sneakpath.training;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.periphery.Quantiser;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.neurons.compiled.NeuronPopulation;
import org.sneakpath.neurons.compiled.NeuronRun;
import org.sneakpath.neurons.compiled.NeuronTrajectory;
import org.sneakpath.training.connection.Connection;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.product.Layouts;
import org.sneakpath.training.product.Products;

/**
 * One thread's workspace for one layer and B samples: signals → word lines → currents → neurons, and back. Allocates only when
 * built.
 *
 * <p>Neuron j of sample b is copy {@code j·B + b} of the population; lines of currents and word lines have T·B places
 * {@code t·B + b}, or B where the input is held. Noise that is silent changes no path: numbers are those of a layer without.
 */
final class LayerPass<A> {
    private final LayerSpec spec;
    private final ProgrammedLayer<A> layer;
    private final Precision<A> precision;
    private final Products<A> products;
    private final Layouts<A> layouts;
    private final WordLines<A> wordLines;
    private final @Nullable LayerNoise<A> noise;
    private final @Nullable Feedback<A> feedback;
    private final NeuronPopulation<A> population;
    private final NeuronTrajectory<A> trajectory;
    private final @Nullable ColumnLoad<A> load;
    private final @Nullable LoadedSteps<A> loadedSteps;
    private final @Nullable LinearReadout<A> readout;
    private final @Nullable Quantised<A> adc;
    private final int samples;
    private final int steps;
    private final int copies;
    private final int length;
    /** Whether currents stay the same for all steps unless there is noise. */
    private final boolean constant;

    private final A lines;
    /** Currents of each step, where they are not constant. */
    private final A stepCurrents;

    private final A currentBars;
    private final A outputBars;
    private final @Nullable A spikeBars;
    /** What was heard last where the neurons have not been stepped through it. */
    private @Nullable LayerPass<A> unstepped;

    private int[] unsteppedNumbers = new int[0];
    /** Whether there was noise in the last presentation. */
    private boolean noisy;
    /** Whether nothing depends on the output voltages but the spikes that are heard. */
    private final boolean onlySpikes;
    /** Whether there is a layer that hears this one, and then overwrites the bars of its signals. */
    private final boolean heard;

    private boolean penalised;

    /**
     * @param samples B
     * @param number of the layer, from 0, whose input signals are the encoded features
     */
    LayerPass(NetworkSpec network, ProgrammedLayer<A> layer, Precision<A> precision, int samples, int number) {
        this.layer = layer;
        this.precision = precision;
        this.samples = samples;
        spec = layer.spec();
        Connection connection = spec.connection();
        steps = network.steps();
        boolean first = number == 0;
        boolean held = first && network.encoding().isConstant();
        copies = spec.outputs() * samples;
        length = held ? samples : steps * samples;
        boolean recurrent = connection instanceof Recurrent;
        constant = held && !recurrent;
        products = Products.of(precision);
        layouts = Layouts.of(precision);
        noise = layer.noise() == null ? null : new LayerNoise<>(layer.noise(), spec, precision, length, samples, steps);
        wordLines = new WordLines<>(network, precision, samples, length, number, noise != null);
        population = layer.neuron().population(precision, copies);
        population.checkEveryStep(false);
        feedback = recurrent
                ? new Feedback<>(
                        spec,
                        precision,
                        samples,
                        steps,
                        layer.neuron().unknowns().size())
                : null;
        layer.ownParameters().forEach((path, values) -> population.setParameter(path, repeated(values)));
        load = spec.coupling().loads() ? new ColumnLoad<>(layer.map(), population) : null;
        loadedSteps = load == null || noise == null ? null : new LoadedSteps<>(load, noise, population, steps);
        readout = LinearReadout.suits(network, layer, number)
                ? new LinearReadout<>(network, layer, precision, samples)
                : null;
        trajectory = population.trajectory(steps);
        lines = precision.array(spec.outputs() * length);
        boolean alwaysConstant = constant && noise == null;
        stepCurrents = alwaysConstant ? lines : precision.array(steps * copies);
        currentBars = precision.array(alwaysConstant ? copies : steps * copies);
        Quantiser levels = spec.converters().columns(spec.biasCurrent());
        adc = levels == null ? null : new Quantised<>(levels, precision, precision.length(stepCurrents));
        outputBars = precision.array(steps * copies);
        boolean read =
                number == network.layers().size() - 1 && network.readout().readsSpikes();
        spikeBars = spec.signal() == Signal.SPIKES || read ? precision.array(steps * copies) : null;
        heard = number < network.layers().size() - 1;
        onlySpikes = spec.signal() == Signal.SPIKES && heard && !recurrent;
    }

    private double[] repeated(double[] values) {
        double[] all = new double[copies];
        for (int k = 0; k < copies; k++) {
            all[k] = values[k / samples];
        }
        return all;
    }

    NeuronPopulation<A> population() {
        return population;
    }

    NeuronTrajectory<A> trajectory() {
        step();
        return trajectory;
    }

    /** The means of a last layer that is not stepped for them; null where it has been, as all others are. */
    @Nullable
    LinearReadout<A> means() {
        return unstepped == null ? null : readout;
    }

    /** Steps neurons that were not needed for the answer; means are found from their voltages from here on. */
    void step() {
        LayerPass<A> before = unstepped;
        if (before != null) {
            unstepped = null;
            wordLines.take(before);
            forward(unsteppedNumbers);
        }
    }

    /** dL/dv of the outputs at [(t − 1)·copies + j·B + b] for t = 1 … T (1/V); filled by the owner before a pullback. */
    A outputBars() {
        return outputBars;
    }

    /** dL/d(spikes), where spikes are heard. */
    @Nullable
    A spikeBars() {
        return spikeBars;
    }

    /** dL/ds of what is heard of the layer, laid out as {@link #outputBars}: these, or those of spikes. */
    A signalBars() {
        return spikeBars == null || spec.signal() == Signal.VOLTAGE ? outputBars : spikeBars;
    }

    /** dL/d(spikes) of a last layer whose spikes are read. */
    A spikeBarsOfReadout() {
        return Objects.requireNonNull(spikeBars, "a read-out of spikes has bars for them");
    }

    /**
     * Sets all bars to zero but those that a layer which hears this one overwrites.
     *
     * @param voltages whether output voltages of any layer are penalised
     */
    void clearBars(boolean voltages) {
        penalised = voltages;
        A overwritten = heard ? signalBars() : null;
        if (hasOutputBars() && overwritten != outputBars) {
            precision.fill(outputBars, 0, steps * copies, 0);
        }
        if (spikeBars != null && overwritten != spikeBars) {
            precision.fill(spikeBars, 0, steps * copies, 0);
        }
    }

    private boolean hasOutputBars() {
        return penalised || !onlySpikes;
    }

    /** What is heard of the layer: in this array, at {@link #signalRow}. */
    A signals() {
        step();
        return spec.signal() == Signal.VOLTAGE ? trajectory.z : trajectory.spikes;
    }

    /** Where the signals of all copies begin after step t, counted from 1. */
    int signalRow(int t) {
        return spec.signal() == Signal.VOLTAGE ? outputRow(t) : (t - 1) * copies;
    }

    /** What one neuron did. */
    NeuronRun run(int neuron, int sample) {
        step();
        return trajectory.run(neuron * samples + sample, currents(), stride());
    }

    /** Voltages of all lines but the bias line, of one sample (V), as {@link WordLines#ofSample}. */
    double[] wordLines(int sample) {
        step();
        return wordLines.ofSample(sample);
    }

    /** What stands at the word lines. */
    WordLines<A> wordLines() {
        return wordLines;
    }

    /** Presents what stands at the word lines. */
    boolean forward(int[] numbers) {
        wordLines.multiply(layer.map().matrix, lines, scratch());
        addOffsets();
        return advance(numbers);
    }

    /** Presents the outputs of the layer before. */
    boolean forward(LayerPass<A> before, int[] numbers) {
        if (readout != null && (noise == null || noise.isSilent())) {
            unstepped = before;
            unsteppedNumbers = numbers;
            return readout.forward(before);
        }
        unstepped = null;
        wordLines.take(before);
        return forward(numbers);
    }

    private void addOffsets() {
        int places = spec.connection().places() * length;
        for (int j = 0; j < spec.columns(); j++) {
            products.shift(layer.map().offsets[j], lines, j * places, places);
        }
    }

    /** Where the outputs of all copies begin at time t. */
    int outputRow(int t) {
        return trajectory.row(t, population.neuron().output());
    }

    private boolean advance(int[] numbers) {
        if (load != null) {
            load.refresh();
        }
        noisy = noise != null && !noise.isSilent();
        if (stride() != 0) {
            spread();
        }
        LayerNoise<A> own = noisy ? noise : null;
        if (own != null) {
            own.look(wordLines.asLines());
        }
        if (feedback != null) {
            return feedback.forward(layer.map().matrix, this, stepCurrents, own, numbers);
        }
        for (int t = 0; t < steps && own != null; t++) {
            own.add(stepCurrents, t, numbers, false);
        }
        if (adc != null) {
            adc.forward(currents(), convertedCurrents());
        }
        if (loadedSteps != null && noisy) {
            return loadedSteps.forward(currents(), trajectory);
        }
        return population.forward(currents(), stride(), trajectory).converged();
    }

    /** Gives neurons the loads that step t reads, counted from 0, where those change. */
    void readLoads(int t) {
        if (loadedSteps != null && noisy) {
            loadedSteps.read(t);
        }
    }

    /** From one step to the next in {@link #currents}. */
    private int stride() {
        return constant && !noisy ? 0 : copies;
    }

    private int convertedCurrents() {
        return stride() == 0 ? copies : steps * copies;
    }

    private A currents() {
        return stride() == 0 ? lines : stepCurrents;
    }

    /** Lines to the currents of each step. */
    private void spread() {
        if (length == samples) {
            for (int t = 0; t < steps; t++) {
                precision.copy(lines, 0, stepCurrents, t * copies, copies);
            }
        } else {
            layouts.stepsFromLines(lines, spec.outputs(), samples, steps, stepCurrents);
        }
    }

    /**
     * Adds dL/dW at {@code matrixFrom} of all weights, and dL/dg of columns that load the neurons at {@code loadsFrom}.
     *
     * @param voltageBars dL/dV, lines of inputs, overwritten; null if nobody asks
     * @param parameterBars dL/d(numbers of the neuron), added to; null if nobody asks
     */
    void pullback(
            double[] matrixBars,
            int matrixFrom,
            int loadsFrom,
            @Nullable A voltageBars,
            @Nullable NeuronBars parameterBars) {
        precision.fill(currentBars, 0, precision.length(currentBars), 0);
        NeuronBars ofNumbers = load == null ? parameterBars : load.cleared(parameterBars != null);
        A ofOutputs = hasOutputBars() ? outputBars : null;
        if (loadedSteps != null && noisy && feedback == null) {
            loadedSteps.pullback(trajectory, ofOutputs, spikeBars, currentBars, currents(), ofNumbers);
        } else if (feedback == null) {
            population.pullback(trajectory, ofOutputs, spikeBars, currentBars, stride(), currents(), ofNumbers);
        } else {
            feedback.pullback(layer.map().matrix, this, stepCurrents, currentBars, ofNumbers, matrixBars, matrixFrom);
        }
        if (load != null && ofNumbers != null) {
            load.collect(ofNumbers, matrixBars, loadsFrom, parameterBars);
        }
        if (adc != null) {
            adc.pullback(currentBars, convertedCurrents());
        }
        A lineBars = lineBars();
        addBiasBars(lineBars, matrixBars, matrixFrom);
        wordLines.pullback(layer.map().matrix, lineBars, scratch(), matrixBars, matrixFrom, voltageBars);
    }

    /** Scratch for currents as samples; the bars of outputs are not in use while it is. */
    private A scratch() {
        return outputBars;
    }

    /** Bars of currents as lines, in the place of the lines of currents where these are not needed any more. */
    private A lineBars() {
        if (stride() == 0) {
            return currentBars;
        }
        precision.fill(lines, 0, spec.outputs() * length, 0);
        if (length == samples) {
            for (int t = 0; t < steps; t++) {
                precision.add(currentBars, t * copies, lines, 0, copies);
            }
        } else {
            layouts.linesFromSteps(currentBars, spec.outputs(), samples, steps, lines);
        }
        return lines;
    }

    private void addBiasBars(A lineBars, double[] matrixBars, int matrixFrom) {
        int columns = spec.columns();
        int places = spec.connection().places() * length;
        int biasRow = matrixFrom + spec.connection().rows() * columns;
        for (int j = 0; j < columns; j++) {
            matrixBars[biasRow + j] += spec.drive().bias() * products.sum(lineBars, j * places, places);
        }
    }
}
