package org.sneakpath.training.rule;

import java.util.ArrayList;
import java.util.List;
import org.sneakpath.neurons.coding.DirectCurrent;
import org.sneakpath.neurons.coding.MeanVoltage;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Signal;
import org.sneakpath.training.connection.Recurrent;

/**
 * What a spiking network does in the long run, where every neuron has a rate and not a time.
 * <pre>
 *   a_j = max(0, I_j / unit)                 hidden layers; unit: the current with which a neuron fires in every step (A)
 *   z_c = readoutScale · (rest + transresistance · I_c)     the last layer, which is linear
 * </pre>
 *
 * @param spec the network
 * @param units unit of each hidden layer (A)
 * @param rest mean voltage of the last layer without current (V)
 * @param transresistance of the last layer (ohm)
 */
record RateModel(NetworkSpec spec, List<Double> units, double rest, double transresistance) {
    RateModel {
        units = List.copyOf(units);
    }

    /**
     * Measures the neurons of a network.
     *
     * @throws IllegalArgumentException if a hidden layer is not heard by its spikes, a layer is recurrent, a neuron does not respond as
     *     it must, or the network has what rates do not have: an encoding, another answer than means, read noise
     */
    static RateModel of(Network network) {
        NetworkSpec spec = network.spec();
        refuse(network);
        List<Double> units = new ArrayList<>();
        int last = spec.layers().size() - 1;
        if (spec.layers().stream().anyMatch(layer -> layer.connection() instanceof Recurrent)) {
            throw new IllegalArgumentException("a layer that hears itself has no rate that follows from its inputs;"
                    + " convert networks without recurrent layers");
        }
        for (int k = 0; k <= last; k++) {
            if (spec.layers().get(k).converters().any()) {
                throw new IllegalArgumentException(
                        "layer " + k + " has converters, whose levels of single steps rates do not"
                                + " have; leave them out while rates are trained, or train by the rule surrogate");
            }
            if (spec.layers().get(k).coupling().loads()) {
                throw new IllegalArgumentException(
                        "layer " + k + " has columns tied to its neurons, so that currents depend on"
                                + " the neurons' voltages, which rates do not have; mirror the columns");
            }
        }
        for (int k = 0; k < last; k++) {
            LayerSpec layer = spec.layers().get(k);
            if (layer.signal() != Signal.SPIKES) {
                throw new IllegalArgumentException(
                        "layer " + k + " is heard by its voltage; rates are converted to spikes,"
                                + " so let signal be spikes in all layers but the last");
            }
            units.add(new NeuronResponse(layer.neuron(), spec.scheme(), spec.step()).everyStepCurrent());
        }
        LayerSpec readout = spec.layers().get(last);
        if (readout.signal() != Signal.VOLTAGE) {
            throw new IllegalArgumentException(
                    "the last layer is heard by its spikes, which have no sign; let its signal be voltage");
        }
        double scale =
                readout.drive().bias() * readout.mirrorGain() * readout.pair().gMax();
        double[] mean = new NeuronResponse(readout.neuron(), spec.scheme(), spec.step())
                .meanVoltage(spec.steps(), scale == 0 ? 1e-9 : Math.abs(scale));
        return new RateModel(spec, units, mean[0], mean[1]);
    }

    private static void refuse(Network network) {
        NetworkSpec spec = network.spec();
        if (!(spec.encoding() instanceof DirectCurrent)) {
            throw new IllegalArgumentException("encoding " + spec.encoding() + " makes other signals of features than"
                    + " these, and rates are of features that are held; let the encoding be direct");
        }
        if (!(spec.readout() instanceof MeanVoltage)) {
            throw new IllegalArgumentException("read-out " + spec.readout()
                    + " is not the mean voltage, the only answer" + " that follows from rates; read out means");
        }
        if (network.injected().readNoise() > 0) {
            throw new IllegalArgumentException("rates are read without noise, and read noise "
                    + network.injected().readNoise() + " is asked for; let it be 0 while rates are trained");
        }
    }
}
