package org.sneakpath.training;

import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.periphery.Quantiser;
import org.sneakpath.devices.equation.Precision;
import org.sneakpath.neurons.coding.DirectCurrent;
import org.sneakpath.neurons.coding.SpikeEncoding;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Wiring;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.product.Layouts;
import org.sneakpath.training.product.Products;
import org.sneakpath.training.product.SparseProducts;
import org.sneakpath.training.product.SparseSamples;
import org.sneakpath.training.product.SpikeProducts;
import org.sneakpath.training.product.SpikeSamples;

/**
 * One thread's word lines of a layer: what stands at them in a presentation, the currents that it gives, and the way back. Dense signals
 * are lines, {@code [input·length + l]}; pixels and spikes, of which most are zero, are listed. Lists grow to the largest presentation; nothing else is allocated but when built.
 */
final class WordLines<A> {
    private final LayerSpec spec;
    private final Precision<A> precision;
    private final Products<A> products;
    private final SparseProducts<A> sparseProducts;
    private final SpikeProducts<A> spikeProducts;
    private final Layouts<A> layouts;
    private final Wiring<A> wiring;
    private final @Nullable Quantised<A> dac;
    private final int samples;
    private final int steps;
    private final int length;
    /** Whether the input is spikes that are listed. */
    private final boolean spiking;
    /** Whether most of the input may be zero, so that samples are multiplied and not lines. */
    private final boolean sparse;

    /** Voltages: lines, or samples where those are looked through for what is not zero. Empty where spikes are listed. */
    private final A volts;
    /** What is not zero of {@link #volts}, where the input is sparse. */
    private final SparseSamples listed = new SparseSamples();

    private final SpikeSamples spikes = new SpikeSamples();
    private final SpikeTrains trains;
    /** Voltages as lines where they are listed, and noise asks. */
    private final A lineVolts;

    /**
     * @param length of lines: B where the input is held, else T·B
     * @param number of the layer
     * @param noisy whether anybody asks for voltages as lines
     */
    WordLines(NetworkSpec network, Precision<A> precision, int samples, int length, int number, boolean noisy) {
        spec = network.layers().get(number);
        this.precision = precision;
        this.samples = samples;
        this.length = length;
        steps = network.steps();
        products = Products.of(precision);
        sparseProducts = SparseProducts.of(precision);
        spikeProducts = new SpikeProducts<>(precision);
        layouts = Layouts.of(precision);
        wiring = Wiring.of(spec.connection(), precision, length);
        spiking = spec.connection() instanceof Dense && hearsSpikes(network, number);
        sparse = spec.connection() instanceof Dense && (number == 0 || spiking);
        trains = new SpikeTrains(steps, spikes);
        volts = precision.array(spiking ? 0 : spec.inputs() * length);
        lineVolts = sparse && noisy ? precision.array(spec.inputs() * length) : volts;
        Quantiser levels = spec.converters().wordLines();
        dac = levels == null ? null : new Quantised<>(levels, precision, precision.length(volts));
    }

    /** Whether what is heard is 1 or 0, mostly 0, and 0 gives no voltage, so that spikes can be listed. */
    static boolean hearsSpikes(NetworkSpec network, int number) {
        LayerSpec spec = network.layers().get(number);
        boolean spikes = number == 0
                ? network.encoding() instanceof SpikeEncoding && spec.connection() instanceof Dense
                : tellsOnes(network.layers().get(number - 1));
        return spikes && spec.drive().reference() == 0 && spec.converters().wordLines() == null;
    }

    /** Whether what is heard of a layer is 1 or 0: spikes, of one event at most, which counts as 1. */
    private static boolean tellsOnes(LayerSpec before) {
        return before.signal() == Signal.SPIKES
                && before.neuron().events().stream()
                                .filter(event -> event.spike() != 0)
                                .count()
                        == 1
                && before.neuron().events().stream().allMatch(event -> event.spike() == 0 || event.spike() == 1);
    }

    /** Begins with spikes that come from the encoding; told by the owner before {@link #takeSpikes}. */
    SpikeTrains beginSpikes() {
        spikes.begin(spec.inputs(), samples, steps, spec.drive().gain());
        return trains;
    }

    /** Takes the spikes that were told. */
    void takeSpikes() {
        spikes.close();
    }

    /**
     * Takes features that are held as they are, where zeros give no voltage: {@link #takesFeatures}.
     *
     * @param features [sample·inputs + input]
     * @return whether all are finite
     */
    boolean takeFeatures(double[] features) {
        return listed.look(features, spec.inputs(), samples, spec.drive().gain());
    }

    /** As {@link #takeFeatures(double[])}, those of a data set's samples. */
    boolean takeFeatures(Dataset data, int[] numbers) {
        listed.begin(spec.inputs(), samples);
        boolean finite = true;
        for (int b = 0; b < samples; b++) {
            int[] inputs = listed.inputsToCome();
            int entries = data.notZero(numbers[b], inputs, listed.valuesToCome(), listed.count());
            finite &= listed.end(entries, spec.drive().gain());
        }
        return finite;
    }

    /** Whether features can be listed past the encoding. */
    static boolean takesFeatures(NetworkSpec network) {
        LayerSpec first = network.layers().get(0);
        return network.encoding() instanceof DirectCurrent
                && first.connection() instanceof Dense
                && first.drive().reference() == 0
                && first.converters().wordLines() == null;
    }

    /** Takes encoded features, [place·inputs + input]. */
    void take(A signals) {
        if (!sparse) {
            layouts.transpose(signals, length, spec.inputs(), volts);
        }
        double gain = spec.drive().gain();
        products.drive(sparse ? signals : volts, 0, gain, spec.drive().reference(), volts, 0, spec.inputs() * length);
        convert();
        if (sparse) {
            sparseProducts.look(volts, spec.inputs(), length, listed);
        }
    }

    /** Takes the outputs of the layer before. */
    void take(LayerPass<A> before) {
        A signals = before.signals();
        int at = before.signalRow(1);
        int between = before.signalRow(2) - at;
        double gain = spec.drive().gain();
        if (spiking) {
            spikeProducts.look(signals, at, between, spec.inputs(), samples, steps, gain, spikes);
            return;
        }
        layouts.gather(
                signals,
                at,
                between,
                spec.inputs(),
                samples,
                steps,
                gain,
                spec.drive().reference(),
                volts);
        convert();
    }

    private void convert() {
        if (dac != null) {
            dac.forward(volts, precision.length(volts));
        }
    }

    /**
     * Overwrites the lines of currents, bias aside (A).
     *
     * @param matrix W
     * @param scratch for as many numbers as there are currents
     */
    void multiply(A matrix, A currents, A scratch) {
        int count = spec.outputs() * length;
        if (sparse) {
            if (spiking) {
                spikeProducts.samples(matrix, spec.outputs(), spikes, scratch);
            } else {
                precision.fill(scratch, 0, count, 0);
                sparseProducts.samples(matrix, spec.outputs(), listed, scratch);
            }
            layouts.transpose(scratch, length, spec.outputs(), currents);
            return;
        }
        precision.fill(currents, 0, count, 0);
        wiring.forward(matrix, volts, currents);
    }

    /** Voltages as lines, for noise; live. */
    A asLines() {
        if (spiking) {
            spikeProducts.linesOf(spikes, lineVolts);
        } else if (sparse) {
            sparseProducts.linesOf(listed, lineVolts);
        }
        return lineVolts;
    }

    /**
     * Voltages of all lines but the bias line, of one sample (V), {@code [place·inputs + input]}: a place for each step, or one where the
     * input is held; a fresh array.
     */
    double[] ofSample(int sample) {
        A lines = volts;
        if (spiking) {
            lines = precision.array(spec.inputs() * length);
            spikeProducts.linesOf(spikes, lines);
        } else if (sparse) {
            lines = precision.array(spec.inputs() * length);
            sparseProducts.linesOf(listed, lines);
        }
        int places = length / samples;
        double[] own = new double[places * spec.inputs()];
        for (int l = 0; l < places; l++) {
            for (int i = 0; i < spec.inputs(); i++) {
                own[l * spec.inputs() + i] = precision.get(lines, i * length + l * samples + sample);
            }
        }
        return own;
    }

    /**
     * Adds dL/dW of all weights but those of the bias line.
     *
     * @param lineBars dL/dI, lines of outputs
     * @param scratch for as many numbers as there are currents
     * @param voltageBars dL/dV, lines of inputs, overwritten; null if nobody asks
     */
    void pullback(A matrix, A lineBars, A scratch, double[] matrixBars, int matrixFrom, @Nullable A voltageBars) {
        if (!sparse) {
            wiring.pullback(matrix, volts, lineBars, matrixBars, matrixFrom, voltageBars);
            if (dac != null && voltageBars != null) {
                dac.pullback(voltageBars, precision.length(volts));
            }
            return;
        }
        layouts.transpose(lineBars, spec.outputs(), length, scratch);
        if (spiking) {
            spikeProducts.outerOfSamples(spikes, scratch, spec.outputs(), matrixBars, matrixFrom);
        } else {
            sparseProducts.outerOfSamples(listed, scratch, spec.outputs(), matrixBars, matrixFrom);
        }
        if (voltageBars != null) {
            products.linesTransposed(matrix, 0, spec.inputs(), spec.outputs(), lineBars, voltageBars, length);
            if (dac != null) {
                dac.pullbackTransposed(voltageBars, length, spec.inputs());
            }
        }
    }

    /** Overwrites the bars of what the layer hears. */
    void passOn(A voltageBars, LayerPass<A> before) {
        layouts.scatter(voltageBars, spec.inputs(), samples, steps, spec.drive().gain(), before.signalBars());
    }
}
