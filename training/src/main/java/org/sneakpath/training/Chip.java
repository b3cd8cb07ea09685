package org.sneakpath.training;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.neurons.compiled.NeuronParameter;

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
        spec = network.spec();
        conditions.requireFit(spec);
        mitigation.requireFit(spec, conditions);
        layers = ProgrammedLayers.of(spec);
        for (int k = 0; k < spec.layers().size(); k++) {
            fabricate(k, network, conditions, mitigation, seed);
        }
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

    private void fabricate(int number, Network network, ChipConditions conditions, Mitigation mitigation, long seed) {
        LayerSpec layer = spec.layers().get(number);
        double[] conductances = network.conductances(number);
        faultyCells += mitigation.isNone()
                ? new WriteImperfections(conditions, layer.pair(), number, seed, 0).apply(conductances)
                : new MitigatedWrite(mitigation, conditions, layer.pair(), number, seed)
                        .apply(conductances, layer.crossbar().rows());
        SynapseArray array = new SynapseArray(layer, wired(layer.crossbar(), conditions.wires()));
        worst = SynapseArray.worse(worst, array.write(conductances));
        ColumnNoise noise = null;
        if (conditions.readNoise() > 0) {
            noise = new ColumnNoise(layer, number);
            noise.set(array.operator(), conditions.readNoise() / Math.sqrt(mitigation.copies()), seed);
        }
        layers.add(noise, network.codes(), neurons(network, number, conditions.mismatch(), seed));
        layers.set(number, array);
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
