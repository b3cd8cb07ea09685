package org.sneakpath.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sneakpath.neurons.coding.Encoding;
import org.sneakpath.neurons.coding.Held;
import org.sneakpath.neurons.coding.IntegralOfVoltage;
import org.sneakpath.neurons.coding.MeanVoltage;
import org.sneakpath.training.connection.Recurrent;

/** The synapses of a network, noise aside, with its neurons on a finer grid in time. */
final class Regridded implements ProgrammedNetwork {
    private final NetworkSpec spec;
    private final ProgrammedLayers<?> layers;

    /**
     * @param divisor what the step is divided by, at least 1
     * @param arrays of the design, programmed; what they do is copied
     * @param draw of random encodings
     */
    Regridded(NetworkSpec design, int divisor, List<SynapseArray> arrays, long draw) {
        Require.atLeast(1, "divisor of the step", divisor, "try 2");
        spec = finer(design, divisor);
        NeuronCodes codes = new NeuronCodes(spec);
        layers = ProgrammedLayers.of(spec);
        for (int k = 0; k < arrays.size(); k++) {
            layers.add(null, codes, Map.of());
        }
        follow(arrays, draw);
    }

    /** Takes what has been programmed since, between presentations. */
    void follow(List<SynapseArray> arrays, long draw) {
        layers.draw(draw);
        for (int k = 0; k < arrays.size(); k++) {
            layers.set(k, arrays.get(k));
        }
    }

    private static NetworkSpec finer(NetworkSpec design, int divisor) {
        List<LayerSpec> layers = new ArrayList<>();
        for (LayerSpec layer : design.layers()) {
            boolean hears = !layers.isEmpty() && layers.get(layers.size() - 1).signal() == Signal.SPIKES;
            layers.add(hearingItself(hears ? hearing(layer, divisor) : layer, divisor));
        }
        return design.withLayers(layers)
                .with(held(design.encoding(), divisor))
                .with(design.readout().onGrid(divisor))
                .onGrid(design.step() / divisor, design.steps() * divisor)
                .withReadoutScale(design.readoutScale() * perAnswer(design, divisor));
    }

    /**
     * A spike lasts a step, so that its height is in inverse proportion: gain·s keeps its charge, gain·reference stays; ranges of
     * converters grow with it.
     */
    private static LayerSpec hearing(LayerSpec layer, int divisor) {
        return layer.drivenBy(layer.drive().forSignalsSmallerBy(divisor))
                .convertedBy(layer.converters().scaled(divisor));
    }

    /** Likewise where a layer hears its own spikes. */
    private static LayerSpec hearingItself(LayerSpec layer, int divisor) {
        return layer.signal() == Signal.SPIKES && layer.connection() instanceof Recurrent own
                ? layer.connectedBy(own.forSignalsSmallerBy(divisor))
                : layer;
    }

    /** A spike of the input is a voltage at a word line that lasts a step of the design. */
    private static Encoding held(Encoding encoding, int divisor) {
        return divisor == 1 || encoding.isConstant() ? encoding : new Held(encoding, divisor);
    }

    /** Answers in steps are as much larger, sums and means of spikes that are read as signals as much smaller; scores are alike. */
    private static double perAnswer(NetworkSpec design, int divisor) {
        if (design.answersInTimes()) {
            return 1.0 / divisor;
        }
        boolean summed = design.readout() instanceof MeanVoltage || design.readout() instanceof IntegralOfVoltage;
        return summed && readsSpikesAsSignals(design) ? divisor : 1;
    }

    private static boolean readsSpikesAsSignals(NetworkSpec design) {
        LayerSpec last = design.layers().get(design.layers().size() - 1);
        return last.signal() == Signal.SPIKES && !design.readout().readsSpikes();
    }

    @Override
    public NetworkSpec spec() {
        return spec;
    }

    @Override
    public NetworkPass pass(int samples) {
        return layers.pass(samples);
    }
}
