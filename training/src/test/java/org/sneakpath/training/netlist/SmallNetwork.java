package org.sneakpath.training.netlist;

import java.io.IOException;
import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkDesign;
import org.sneakpath.training.NetworkPass;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.MemProp;

/** Yin-Yang on 4-8-3 with wires, trained in a second or so. */
public final class SmallNetwork {
    /** Samples that it did not learn from. */
    public static final Dataset TEST = new YinYang(120, 3);

    private SmallNetwork() {}

    /** The design, stepped so. */
    public static NetworkSpec spec(SteppingScheme scheme) {
        return NetworkDesign.of(MifNeuron.circuit(), List.of(4, 8, 3))
                .withWires(2.5, 2.5)
                .withMirrorGain(1)
                .withGrid(scheme, 2e-4, 15)
                .spec();
    }

    /** A network with weights that were learnt with staggered steps of 0.2 ms. */
    public static Network trained(NetworkSpec spec) throws IOException {
        Network same = new Network(spec);
        same.load(trainedAsIs(spec(SteppingScheme.STAGGERED_EULER)).weights());
        return same;
    }

    /** A network that learnt in the steps in which it is computed. */
    public static Network trainedAsIs(NetworkSpec spec) throws IOException {
        Network network = new Network(spec);
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(4)
                .withBatch(25)
                .withShards(7)
                .withGradientLimit(5)
                .withRate(LearningRateSchedule.OneCycle.to(0.02))
                .withSeed(9);
        MemProp rule = new MemProp(new VoltagePenalty(100, -0.05, 0.2));
        new Trainer(network, rule, new YinYang(203, 5), null, options)
                .train(1, null, TrainingListener.SILENT, () -> false);
        return network;
    }

    /** Features of a sample. */
    public static double[] features(Dataset data, int sample) {
        double[] features = new double[data.features()];
        data.features(sample, features);
        return features;
    }

    /** Output of a neuron of the first sample of a pass (V). */
    public static double[] output(NetworkPass pass, int layer, int neuron) {
        return pass.series(layer, pass.neuron(layer).output(), neuron, 0);
    }
}
