package org.sneakpath.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.neurons.compiled.NeuronParameter;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.Loss;

/**
 * One chip: a network's conductances as they came out under given conditions, with its own seed.
 *
 * <p>Targets → write variation → stuck cells → wires; then read noise at each read and mismatch of the neurons. All draws
 * are functions of (seed, layer, cell or neuron, event): the same seed at another level is the same chip with stretched
 * deviations. Under {@link ChipConditions#IDEAL} a chip computes bitwise what its network computes.
 *
 * <p>Independent of the network once made; passes of one chip may run on many threads.
 */
public final class Chip implements ProgrammedNetwork {
    private final NetworkSpec spec;
    private final ProgrammedLayers<?> layers;
    private final long seed;
    private final List<ColumnNoise> noises = new ArrayList<>();
    /** The last layer, to be written again. */
    private final Supplier<LastLayer> last;

    private boolean used;
    private boolean exposed;
    private int faultyCells;
    private @Nullable ReadStatus worst;

    /**
     * Puts what the network has programmed on a chip.
     *
     * @param seed which chip
     * @throws IllegalArgumentException if a layer does not take one of the conditions
     */
    public Chip(Network network, ChipConditions conditions, long seed) {
        this(network, conditions, Mitigation.NONE, seed);
    }

    /**
     * The same, written with a mitigation.
     *
     * @throws IllegalArgumentException if a layer does not take one of the conditions, or the mitigation
     */
    public Chip(Network network, ChipConditions conditions, Mitigation mitigation, long seed) {
        this(network, Collections.nCopies(network.spec().layers().size(), conditions), mitigation, seed);
    }

    /**
     * The same, with layers under conditions of their own. What is drawn for a layer does not depend on the others.
     *
     * @param conditions of each layer
     * @throws IllegalArgumentException if a layer does not take its conditions, or the mitigation
     */
    public Chip(Network network, List<ChipConditions> conditions, Mitigation mitigation, long seed) {
        spec = network.spec();
        this.seed = seed;
        Require.length("conditions of layers", conditions.size(), spec.layers().size());
        layers = ProgrammedLayers.of(spec);
        Supplier<LastLayer> made = null;
        for (int k = 0; k < conditions.size(); k++) {
            exposed |= !conditions.get(k).exposure().isNone();
            conditions.get(k).requireFit(spec, k);
            mitigation.requireFit(spec, conditions.get(k), k);
            made = fabricate(k, network, conditions.get(k), mitigation);
        }
        last = Objects.requireNonNull(made, "a network has layers");
    }

    /**
     * Trains the last layer further on the chip, once, before it is used: the layers before it are as this chip has them, and gradients go
     * through the layer as it is written on it. Stuck cells do not move. Each mini-batch is followed by a write of the layer, of other draws
     * than the one before, for variation counts as one of writes: what this chip's last layer deviates by is not learnt away, what the
     * layers before it do is. Whatever the chip's {@link Mitigation} does it does at each of these writes. Noise of reads is drawn for each
     * epoch, and again for what is presented later.
     *
     * @param training samples that may be learnt from; none of those that the chip is to be tested with
     * @return how it ended; unless it finished the chip is not to be used
     * @throws IllegalArgumentException if this network or set does not take it
     */
    public TrainingOutcome.Ending retrain(Retraining how, Dataset training, Loss loss) {
        how.requireFit(spec, training);
        Evaluator.requireFit(spec, training);
        if (used) {
            throw new IllegalStateException("this chip was retrained; make another one");
        }
        if (how.isNone()) {
            return TrainingOutcome.Ending.FINISHED;
        }
        if (exposed) {
            throw new IllegalArgumentException(
                    "cells that have drifted, were irradiated or are warm are not retrained; retrain chips that are fresh");
        }
        used = true;
        LastLayerTraining lessons = new LastLayerTraining(how, lastLayer(), layers, this::reseed, seed);
        TrainingOutcome.Ending ending = lessons.run(training, loss);
        worst = SynapseArray.worse(worst, lessons.status());
        reseed(seed);
        layers.draw(0);
        return ending;
    }

    /** The last layer as it is, to be written again. */
    LastLayer lastLayer() {
        return last.get();
    }

    private void reseed(long reads) {
        noises.forEach(noise -> noise.reseed(reads));
    }

    @Override
    public NetworkSpec spec() {
        return spec;
    }

    @Override
    public NetworkPass pass(int samples) {
        return layers.pass(samples);
    }

    /** Number of cells that are stuck. */
    public int faultyCells() {
        return faultyCells;
    }

    /** How the reads behind the chip's linear maps ended; the worst of all layers. */
    public ReadStatus readStatus() {
        return Objects.requireNonNull(worst, "a chip has layers");
    }

    /** @return the last layer, to be written again; null for others */
    private @Nullable Supplier<LastLayer> fabricate(
            int number, Network network, ChipConditions conditions, Mitigation mitigation) {
        LayerSpec layer = spec.layers().get(number);
        double[] conductances = network.conductances(number);
        MitigatedWrite law = new MitigatedWrite(mitigation, conditions, layer.pair(), number, seed);
        faultyCells += mitigation.isNone()
                ? new WriteImperfections(conditions, layer.pair(), number, seed, 0).apply(conductances)
                : law.apply(conductances, layer.crossbar().rows());
        SynapseArray array = new SynapseArray(layer, wired(layer.crossbar(), conditions.wires()));
        worst = SynapseArray.worse(worst, array.write(conductances));
        ColumnNoise noise = conditions.readNoise() > 0 ? new ColumnNoise(layer, number) : null;
        double readNoise = conditions.readNoise() / Math.sqrt(mitigation.copies());
        if (noise != null) {
            noise.set(array.operator(), readNoise, seed);
            noises.add(noise);
        }
        layers.add(noise, network.codes(), neurons(network, number, conditions.mismatch(), seed));
        layers.set(number, array);
        if (number < spec.layers().size() - 1) {
            return null;
        }
        int from = spec.weightOffset(number);
        double[] weights = Arrays.copyOfRange(network.weights(), from, from + layer.weights());
        return () -> new LastLayer(layer, weights, law, array, noise, readNoise, layers, number);
    }

    private static CrossbarSpec wired(CrossbarSpec design, ChipConditions.@Nullable Wires wires) {
        return wires == null ? design : design.withWires(wires.word(), wires.bit());
    }

    /** Values of all neurons of the parameters that deviate, by path. */
    private static Map<String, double[]> neurons(
            Network network, int number, ChipConditions.NeuronMismatch mismatch, long seed) {
        Map<String, double[]> all = new TreeMap<>();
        if (mismatch.isNone()) {
            return all;
        }
        LayerSpec layer = network.spec().layers().get(number);
        CounterRandom random = new CounterRandom(seed, Purpose.NEURON_MISMATCH);
        double sigma = mismatch.sigma();
        List<NeuronParameter> parameters =
                network.codes().of(layer.neuron(), Set.of()).parameters();
        for (int p = 0; p < parameters.size(); p++) {
            NeuronParameter parameter = parameters.get(p);
            if (mismatch.parameters().contains(parameter.name())) {
                double[] values = new double[layer.outputs()];
                for (int j = 0; j < values.length; j++) {
                    double z = random.gaussian(CounterRandom.device(number, j), p);
                    values[j] = parameter.value() * StrictMath.exp(sigma * (z - sigma / 2));
                }
                all.put(parameter.path(), values);
            }
        }
        return all;
    }
}
