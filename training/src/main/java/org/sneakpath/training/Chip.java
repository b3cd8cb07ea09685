package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.ReadStatus;
import org.sneakpath.devices.Parameter;
import org.sneakpath.devices.nonideality.LognormalVariation;
import org.sneakpath.devices.nonideality.StuckAtFaults;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.neurons.MembraneBranch;

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
    private final List<ProgrammedLayer> layers = new ArrayList<>();
    private int faultyCells;
    private @Nullable ReadStatus worst;

    /**
     * Puts what the network has programmed on a chip.
     *
     * @param seed which chip
     */
    public Chip(Network network, ChipConditions conditions, long seed) {
        spec = network.spec();
        for (int k = 0; k < spec.layers().size(); k++) {
            layers.add(fabricate(spec.layers().get(k), k, network.conductances(k), conditions, seed));
        }
    }

    @Override
    public NetworkSpec spec() {
        return spec;
    }

    @Override
    public NetworkPass pass() {
        return new NetworkPass(spec, layers);
    }

    /** Number of cells that are stuck. */
    public int faultyCells() {
        return faultyCells;
    }

    /** How the reads behind the chip's linear maps ended; the worst of all layers. */
    public ReadStatus readStatus() {
        return Objects.requireNonNull(worst, "a chip has layers");
    }

    private ProgrammedLayer fabricate(
            LayerSpec layer, int number, double[] conductances, ChipConditions conditions, long seed) {
        new LognormalVariation(conditions.variation()).apply(conductances, seed, number, 0);
        faultyCells += new StuckAtFaults(
                        conditions.stuckOn(),
                        conditions.stuckOff(),
                        layer.pair().gMax(),
                        layer.pair().gMin())
                .apply(conductances, seed, number);
        SynapseArray array = new SynapseArray(layer, 0, wired(layer.crossbar(), conditions.wires()));
        worst = SynapseArray.worse(worst, array.write(conductances));
        ColumnNoise noise = conditions.readNoise() == 0
                ? null
                : new ColumnNoise(
                        layer,
                        number,
                        array.operator(),
                        conditions.readNoise(),
                        new CounterRandom(seed, Purpose.READ_NOISE));
        return new ProgrammedLayer(layer, array.map(), noise, neurons(layer, number, conditions.mismatch(), seed));
    }

    private static CrossbarSpec wired(CrossbarSpec design, ChipConditions.@Nullable Wires wires) {
        return wires == null ? design : design.withWires(wires.word(), wires.bit());
    }

    /** Parameters of each branch, [parameter · neurons + neuron]. */
    private static List<double[]> neurons(
            LayerSpec layer, int number, ChipConditions.NeuronMismatch mismatch, long seed) {
        List<double[]> all = new ArrayList<>();
        if (mismatch.isNone()) {
            return all;
        }
        CounterRandom random = new CounterRandom(seed, Purpose.NEURON_MISMATCH);
        int neurons = layer.outputs();
        double sigma = mismatch.sigma();
        List<MembraneBranch> branches = layer.neuron().branches();
        for (int b = 0; b < branches.size(); b++) {
            List<Parameter> parameters = branches.get(b).model().parameters();
            double[] values = new double[parameters.size() * neurons];
            for (int p = 0; p < parameters.size(); p++) {
                boolean deviates =
                        mismatch.parameters().contains(parameters.get(p).name());
                for (int j = 0; j < neurons; j++) {
                    double nominal = branches.get(b).parameters().get(p);
                    // event: which parameter of which branch
                    long event = ((long) b << 32) | p;
                    values[p * neurons + j] = deviates
                            ? nominal
                                    * StrictMath.exp(sigma
                                            * (random.gaussian(CounterRandom.device(number, j), event) - sigma / 2))
                            : nominal;
                }
            }
            all.add(values);
        }
        return all;
    }
}
