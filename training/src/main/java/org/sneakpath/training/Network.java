package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;

/**
 * The network that is trained: weights in [−1, 1], written to crossbars, read through their wires into neurons.
 *
 * <p>All weights stand in one flat array, layer after layer, {@code [offset(layer) + row·outputs + output]} with the bias
 * row last. After changing them, {@link #program}; passes then see the new synapses. Changing and programming belong to one
 * thread; passes may run on many, as long as nobody programs meanwhile.
 */
public final class Network implements ProgrammedNetwork {
    private final NetworkSpec spec;
    private final double[] weights;
    private final ChipConditions injected;
    private final NeuronCodes codes;
    private final List<SynapseArray> arrays = new ArrayList<>();
    private final List<ColumnNoise> noises = new ArrayList<>();
    private final ProgrammedLayers<?> layers;
    /** What follows it on finer grids, by divisor. */
    private final Map<Integer, Regridded> finer = new TreeMap<>();

    private ReadStatus status = ReadStatus.PRODUCT;

    /** A network whose weights are all zero, programmed; see {@link #status}. */
    public Network(NetworkSpec spec) {
        this(spec, ChipConditions.IDEAL);
    }

    /**
     * The same, with imperfections that {@link #programImperfectly} draws: hardware-aware training.
     *
     * @param injected levels, variation, stuck cells and read noise; wires and the neurons are those of the design
     */
    public Network(NetworkSpec spec, ChipConditions injected) {
        if (injected.wires() != null || !injected.mismatch().isNone()) {
            throw new IllegalArgumentException("wires other than those of the design and neurons that differ cannot be"
                    + " drawn anew for each mini-batch; put the wires into the design");
        }
        if (!injected.exposure().isNone()) {
            throw new IllegalArgumentException(
                    "cells that have drifted, were irradiated or are warm cannot be drawn for each"
                            + " mini-batch: of them no derivative by what was written is known; leave them to chips");
        }
        injected.requireFit(spec);
        this.spec = spec;
        this.injected = injected;
        weights = new double[spec.weights()];
        codes = new NeuronCodes(spec);
        layers = ProgrammedLayers.of(spec);
        for (int k = 0; k < spec.layers().size(); k++) {
            arrays.add(new SynapseArray(spec, k));
            ColumnNoise noise = new ColumnNoise(spec.layers().get(k), k);
            noises.add(noise);
            layers.add(injected.readNoise() == 0 ? null : noise, codes, Map.of());
        }
        program();
    }

    @Override
    public NetworkSpec spec() {
        return spec;
    }

    /** What {@link #programImperfectly} draws. */
    public ChipConditions injected() {
        return injected;
    }

    /** All weights; live. */
    public double[] weights() {
        return weights;
    }

    /**
     * Draws all weights from U(−1/√f, 1/√f), f the layer's number of inputs, and programs them.
     *
     * @return as {@link #program}
     */
    public ReadStatus initialise(long seed) {
        CounterRandom random = new CounterRandom(seed, Purpose.INITIAL_WEIGHTS);
        for (int k = 0; k < spec.layers().size(); k++) {
            LayerSpec layer = spec.layers().get(k);
            double bound = 1 / Math.sqrt(layer.inputs());
            int offset = spec.weightOffset(k);
            for (int w = 0; w < layer.weights(); w++) {
                weights[offset + w] = random.uniform(-bound, bound, CounterRandom.device(k, w), 0);
            }
        }
        return program();
    }

    /**
     * Replaces all weights and programs them.
     *
     * @param values as many as there are weights; copied
     * @return as {@link #program}
     */
    public ReadStatus load(double[] values) {
        Require.length("weights", values.length, weights.length);
        System.arraycopy(values, 0, weights, 0, values.length);
        return program();
    }

    /**
     * Writes the weights to the crossbars and takes their linear maps.
     *
     * @return how the reads behind the maps ended; the worst of all layers. Passes through maps that did not converge compute
     *     with the best reached
     * @throws IllegalArgumentException if a weight is not finite; what synapses do is then undefined until weights are programmed that are
     */
    public ReadStatus program() {
        return program(ChipConditions.IDEAL, 0, Ranges.SERIAL);
    }

    /**
     * Writes the weights as a chip would take them: with the imperfections that the network was made with, drawn anew. The gradient
     * that {@link #pullback} then gives goes through what was drawn: a cell's variation is a factor, a stuck cell has no gradient,
     * rounding to levels counts as if it were not there, and read noise as a constant. Random
     * encodings are drawn anew, too.
     *
     * @param seed of the draw
     * @return as {@link #program}
     */
    public ReadStatus programImperfectly(long seed) {
        return programImperfectly(seed, Ranges.SERIAL);
    }

    /** The same, by whoever works. */
    ReadStatus programImperfectly(long seed, Ranges ranges) {
        return program(injected, seed, ranges);
    }

    private ReadStatus program(ChipConditions conditions, long seed, Ranges ranges) {
        ReadStatus worst = null;
        layers.draw(seed);
        for (int k = 0; k < arrays.size(); k++) {
            SynapseArray array = arrays.get(k);
            if (array.isIdeal() && !conditions.spoilsWrites()) {
                worst = SynapseArray.worse(worst, array.program(weights, ranges, layers.taker(k, array)));
                layers.finish(k, array);
            } else {
                array.map(weights);
                if (conditions.spoilsWrites()) {
                    array.spoil(new WriteImperfections(
                            conditions, spec.layers().get(k).pair(), k, seed, 0));
                }
                worst = SynapseArray.worse(worst, array.write());
                layers.set(k, array);
            }
            if (injected.readNoise() > 0) {
                noises.get(k).set(array.operator(), conditions.readNoise(), seed);
            }
        }
        finer.values().forEach(grid -> grid.follow(arrays, layers.draw()));
        status = Objects.requireNonNull(worst, "a network has layers");
        return status;
    }

    /** What the latest {@link #program} returned, or a {@link #programConductances} since then if that was worse. */
    public ReadStatus status() {
        return status;
    }

    /** Moves every weight outside [−1, 1] to the nearer end, where the conductance range ends. */
    public void clampWeights() {
        clampWeights(0, weights.length);
    }

    /** The same of weights {@code from} to {@code to − 1}. */
    void clampWeights(int from, int to) {
        for (int k = from; k < to; k++) {
            weights[k] = Math.max(-1, Math.min(1, weights[k]));
        }
    }

    /**
     * The synapses as they are programmed now, without read noise, and the neurons on a finer grid, over the same time. Codings go
     * along: an input spike lasts as long as it did, spikes of neurons keep their charge, times are in the shorter steps. What is
     * programmed later does not change it.
     *
     * @param divisor what the step is divided by, at least 1
     */
    public ProgrammedNetwork onFinerGrid(int divisor) {
        return new Regridded(spec, divisor, arrays, layers.draw());
    }

    /**
     * The same synapses, live, with the neurons on a finer grid: what is programmed later is heard there, too. Made once for each
     * divisor, before passes of it are in use.
     *
     * @param divisor what the step is divided by, at least 1; 1 for the network itself
     * @throws IllegalArgumentException if read noise is injected, of which each step is a draw
     */
    public synchronized ProgrammedNetwork following(int divisor) {
        if (divisor == 1) {
            return this;
        }
        if (injected.readNoise() > 0) {
            throw new IllegalArgumentException(
                    "read noise of training is drawn at each step, so that another step is other"
                            + " noise; train without read noise, or on the grid of the design alone");
        }
        return finer.computeIfAbsent(divisor, d -> new Regridded(spec, d, arrays, layers.draw()));
    }

    @Override
    public NetworkPass pass(int samples) {
        return layers.pass(samples);
    }

    /** The code of its neurons. */
    NeuronCodes codes() {
        return codes;
    }

    /**
     * Adds dL/dw for given dL/dW, through wires and mapping, of what is programmed.
     *
     * @param matrixBars by the effective weights W, laid out like the weights, and by the columns' loads behind them (1/S),
     *     {@link NetworkSpec#gradientLength}
     * @param weightBars by the weights, added into
     * @return how the solves behind it ended; the worst of all layers
     */
    public ReadStatus pullback(double[] matrixBars, double[] weightBars) {
        Require.length("cotangents of synapses", matrixBars.length, spec.gradientLength());
        ReadStatus worst = null;
        for (SynapseArray array : arrays) {
            worst = SynapseArray.worse(worst, array.pullback(matrixBars, weightBars));
        }
        return Objects.requireNonNull(worst, "a network has layers");
    }

    /** Whether {@link #pullback} is one factor for each weight, so that ranges of them can be pulled back on their own. */
    boolean isDirect() {
        return arrays.stream().allMatch(SynapseArray::isDirect);
    }

    /** As {@link #pullback}, for weights {@code from} to {@code to − 1} of a network that {@link #isDirect}, overwritten. */
    void pullbackSome(double[] matrixBars, double[] weightBars, int from, int to) {
        for (SynapseArray array : arrays) {
            array.pullbackSome(matrixBars, weightBars, from, to);
        }
    }

    /**
     * dL/dG of one layer for given dL/dW, through the wires.
     *
     * @param matrixBars by the effective weights of all layers and their columns' loads (1/S), {@link NetworkSpec#gradientLength}
     * @param conductanceBars (1/S), row-major like the crossbar, overwritten
     * @return how the solves behind it ended
     */
    public ReadStatus conductanceBars(int layer, double[] matrixBars, double[] conductanceBars) {
        SynapseArray array = arrays.get(layer);
        Require.length("cotangents of synapses", matrixBars.length, spec.gradientLength());
        Require.length("cotangents of conductances", conductanceBars.length, array.conductances().length);
        ReadStatus ended = array.pullbackConductances(matrixBars);
        System.arraycopy(array.conductanceBars(), 0, conductanceBars, 0, conductanceBars.length);
        return ended;
    }

    /**
     * dL/dR of the lines of one layer for given dL/dW: what the wires cost, and which of them. Two linear solves for each row.
     *
     * @param matrixBars by the effective weights of all layers (1/S)
     * @throws IllegalArgumentException if the layer's columns are tied to its neurons, which have no law with wires
     */
    public WireBars wireBars(int layer, double[] matrixBars) {
        Require.length("cotangents of synapses", matrixBars.length, spec.gradientLength());
        if (spec.layers().get(layer).coupling().loads()) {
            throw new IllegalArgumentException(
                    "layer " + layer + " has columns tied to its neurons, for which lines with"
                            + " resistance have no law; ask for layers of mirrored columns");
        }
        return arrays.get(layer).pullbackWires(matrixBars);
    }

    /** W of a layer as it is programmed (S), {@code [row·columns + column]} with the bias row last; live, not to be written. */
    public double[] effectiveWeights(int layer) {
        return arrays.get(layer).effective();
    }

    /**
     * g of each column of a layer that loads its neurons, as it is programmed (S); empty where mirrors keep it from them; live, not to be
     * written.
     */
    public double[] columnLoads(int layer) {
        return arrays.get(layer).loads();
    }

    /** Conductances that the weights are mapped to in a layer (S), row-major; a fresh array. */
    public double[] conductances(int layer) {
        return arrays.get(layer).conductances().clone();
    }

    /**
     * Writes given conductances into one layer's array, past its weights, until the next {@link #program}.
     *
     * @param conductances (S), row-major; copied
     * @return how the reads behind the layer's map ended
     */
    public ReadStatus programConductances(int layer, double[] conductances) {
        Require.length(
                "conductances",
                conductances.length,
                2 * spec.layers().get(layer).weights());
        ReadStatus ended = arrays.get(layer).write(conductances);
        layers.set(layer, arrays.get(layer));
        finer.values().forEach(grid -> grid.follow(arrays, layers.draw()));
        status = SynapseArray.worse(status, ended);
        return ended;
    }
}
