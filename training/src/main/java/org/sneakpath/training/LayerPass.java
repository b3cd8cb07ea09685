package org.sneakpath.training;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.periphery.Quantiser;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.coding.SpikeEncoding;
import org.sneakpath.neurons.compiled.NeuronBars;
import org.sneakpath.neurons.compiled.NeuronPopulation;
import org.sneakpath.neurons.compiled.NeuronTrajectory;
import org.sneakpath.training.connection.Connection;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Recurrent;
import org.sneakpath.training.connection.Wiring;
import org.sneakpath.training.product.Layouts;
import org.sneakpath.training.product.Products;
import org.sneakpath.training.product.SparseSamples;

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
    private final Wiring<A> wiring;
    private final @Nullable LayerNoise<A> noise;
    private final @Nullable Feedback<A> feedback;
    private final NeuronPopulation<A> population;
    private final NeuronTrajectory<A> trajectory;
    private final @Nullable ColumnLoad<A> load;
    private final @Nullable Quantised<A> dac;
    private final @Nullable Quantised<A> adc;
    private final int samples;
    private final int steps;
    private final int copies;
    private final int length;
    /** Whether currents stay the same for all steps unless there is noise. */
    private final boolean constant;
    /** Whether most of the input may be zero, so that samples are multiplied and not lines. */
    private final boolean sparse;

    /** Voltages of word lines: lines, or samples where those are looked through for what is not zero. Empty where spikes are listed. */
    private final A volts;
    /** What is not zero of {@link #volts}, or spikes, where the input is sparse. */
    private final SparseSamples listed = new SparseSamples();
    /** Voltages as lines where they are listed, and noise asks. */
    private final A lineVolts;

    private final A lines;
    /** Currents of each step, where they are not constant. */
    private final A stepCurrents;

    private final A currentBars;
    private final A outputBars;
    private final @Nullable A spikeBars;
    /** Whether there was noise in the last presentation. */
    private boolean noisy;

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
        boolean spikes = hearsSpikes(network, number);
        sparse = connection instanceof Dense && (first || spikes);
        products = Products.of(precision);
        layouts = Layouts.of(precision);
        wiring = Wiring.of(connection, precision, length);
        noise = layer.noise() == null ? null : new LayerNoise<>(layer.noise(), spec, precision, length, samples, steps);
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
        trajectory = population.trajectory(steps);
        volts = precision.array(sparse && spikes ? 0 : spec.inputs() * length);
        lines = precision.array(spec.outputs() * length);
        boolean alwaysConstant = constant && noise == null;
        stepCurrents = alwaysConstant ? lines : precision.array(steps * copies);
        currentBars = precision.array(alwaysConstant ? copies : steps * copies);
        dac = quantised(spec.converters().wordLines(), precision.length(volts));
        adc = quantised(spec.converters().columns(spec.biasCurrent()), precision.length(stepCurrents));
        lineVolts = sparse && noise != null ? precision.array(spec.inputs() * length) : volts;
        outputBars = precision.array(steps * copies);
        boolean read =
                number == network.layers().size() - 1 && network.readout().readsSpikes();
        spikeBars = spec.signal() == Signal.SPIKES || read ? precision.array(steps * copies) : null;
    }

    /** Whether what is heard is 1 or 0, mostly 0, and 0 gives no voltage, so that spikes can be listed. */
    static boolean hearsSpikes(NetworkSpec network, int number) {
        LayerSpec spec = network.layers().get(number);
        boolean spikes = number == 0
                ? network.encoding() instanceof SpikeEncoding && spec.connection() instanceof Dense
                : network.layers().get(number - 1).signal() == Signal.SPIKES;
        return spikes && spec.drive().reference() == 0 && spec.converters().wordLines() == null;
    }

    private @Nullable Quantised<A> quantised(@Nullable Quantiser levels, int length) {
        return levels == null ? null : new Quantised<>(levels, precision, length);
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
        return trajectory;
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

    /** Sets all bars to zero. */
    void clearBars() {
        precision.fill(outputBars, 0, steps * copies, 0);
        if (spikeBars != null) {
            precision.fill(spikeBars, 0, steps * copies, 0);
        }
    }

    /** What is heard of the layer: in this array, at {@link #signalRow}. */
    A signals() {
        return spec.signal() == Signal.VOLTAGE ? trajectory.z : trajectory.spikes;
    }

    /** Where the signals of all copies begin after step t, counted from 1. */
    int signalRow(int t) {
        return spec.signal() == Signal.VOLTAGE ? outputRow(t) : (t - 1) * copies;
    }

    /** The spikes that come from the encoding, where it makes some; filled by the owner before {@link #forwardSpikes}. */
    SparseSamples listed() {
        return listed;
    }

    /** Begins a list of spikes, places as in lines. */
    void beginSpikes() {
        listed.beginSpikes(spec.inputs(), length, spec.drive().gain());
    }

    /** Presents listed spikes. */
    boolean forwardSpikes(int[] numbers) {
        listed.close();
        return multiplySamples(numbers);
    }

    /** Presents encoded features, [place·inputs + input], places as in lines. */
    boolean forwardEncoded(A signals, int[] numbers) {
        double gain = spec.drive().gain();
        double reference = spec.drive().reference();
        if (sparse) {
            products.drive(signals, 0, gain, reference, volts, 0, spec.inputs() * length);
            convertLines();
            products.look(volts, spec.inputs(), length, listed);
            return multiplySamples(numbers);
        }
        layouts.transpose(signals, length, spec.inputs(), volts);
        products.drive(volts, 0, gain, reference, volts, 0, spec.inputs() * length);
        return multiply(numbers);
    }

    /** Presents the outputs of the layer before. */
    boolean forward(LayerPass<A> before, int[] numbers) {
        A signals = before.signals();
        int at = before.signalRow(1);
        int between = before.signalRow(2) - at;
        double gain = spec.drive().gain();
        if (sparse) {
            products.lookAtSpikes(signals, at, between, spec.inputs(), samples, steps, gain, listed);
            return multiplySamples(numbers);
        }
        double reference = spec.drive().reference();
        layouts.gather(signals, at, between, spec.inputs(), samples, steps, gain, reference, volts);
        return multiply(numbers);
    }

    private boolean multiplySamples(int[] numbers) {
        precision.fill(rowScratch(), 0, spec.outputs() * length, 0);
        products.samples(layer.map().matrix, spec.outputs(), listed, rowScratch());
        layouts.transpose(rowScratch(), length, spec.outputs(), lines);
        addOffsets();
        return step(numbers);
    }

    private boolean multiply(int[] numbers) {
        convertLines();
        precision.fill(lines, 0, spec.outputs() * length, 0);
        wiring.forward(layer.map().matrix, volts, lines);
        addOffsets();
        return step(numbers);
    }

    private void convertLines() {
        if (dac != null) {
            dac.forward(volts, precision.length(volts));
        }
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

    private boolean step(int[] numbers) {
        if (load != null) {
            load.refresh();
        }
        noisy = noise != null && !noise.isSilent();
        if (stride() != 0) {
            spread();
        }
        LayerNoise<A> own = noisy ? noise : null;
        if (own != null) {
            if (sparse) {
                products.linesOf(listed, lineVolts);
            }
            own.look(lineVolts);
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
        return population.forward(currents(), stride(), trajectory).converged();
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
        if (feedback == null) {
            population.pullback(trajectory, outputBars, spikeBars, currentBars, stride(), currents(), ofNumbers);
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
        if (sparse) {
            pullbackSamples(lineBars, matrixBars, matrixFrom);
            if (voltageBars != null) {
                precision.fill(voltageBars, 0, spec.inputs() * length, 0);
                products.linesTransposed(
                        layer.map().matrix, 0, spec.inputs(), spec.outputs(), lineBars, voltageBars, length);
                if (dac != null) {
                    dac.pullbackTransposed(voltageBars, length, spec.inputs());
                }
            }
            return;
        }
        if (voltageBars != null) {
            precision.fill(voltageBars, 0, spec.inputs() * length, 0);
        }
        wiring.pullback(layer.map().matrix, volts, lineBars, matrixBars, matrixFrom, voltageBars);
        if (dac != null && voltageBars != null) {
            dac.pullback(voltageBars, precision.length(volts));
        }
    }

    private void pullbackSamples(A lineBars, double[] matrixBars, int matrixFrom) {
        layouts.transpose(lineBars, spec.outputs(), length, rowScratch());
        products.outerOfSamples(listed, rowScratch(), spec.outputs(), matrixBars, matrixFrom);
    }

    /** Scratch for currents as samples; the bars of outputs are not in use while it is. */
    private A rowScratch() {
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

    /** Adds dL/dV of this layer's word lines to the bars of what it hears. */
    void passOn(A voltageBars, LayerPass<A> before) {
        layouts.scatter(voltageBars, spec.inputs(), samples, steps, spec.drive().gain(), before.signalBars());
    }
}
