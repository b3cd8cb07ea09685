package org.sneakpath.training.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.training.Arithmetic;
import org.sneakpath.training.ColumnCoupling;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.TiedNetworks;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.TrainingOutcome;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.optimiser.LearningRateSchedule;

/** MIF neurons whose columns load them learn Yin-Yang, with the numbers of {@code configs/yin-yang-tied.yaml}. */
class TiedColumnsLearnContractTest {
    private static final DifferentialPair CELLS = new DifferentialPair(10e-9, 5e-6); // S

    private static LayerSpec layer(int inputs, int neurons, WordLineDrive drive) {
        return new LayerSpec(CrossbarSpec.ideal(inputs + 1, 2 * neurons), CELLS, drive, 1, 1e-6, TiedNetworks.MIF)
                .coupledBy(new ColumnCoupling.Tied());
    }

    private static double accuracy(int hidden, Dataset data, int epochs) throws IOException {
        NetworkSpec spec = new NetworkSpec(
                List.of(
                        layer(4, hidden, WordLineDrive.features(3)),
                        layer(hidden, 3, WordLineDrive.membranes(1, 0.025, 0.05))),
                SteppingScheme.STAGGERED_EULER,
                0.04e-3,
                50,
                300,
                Arithmetic.SINGLE);
        Network network = new Network(spec);
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(epochs)
                .withBatch(50)
                .withShards(16)
                .withSeed(1)
                .withRate(new LearningRateSchedule.Cosine(0.01, 0));
        MemProp rule = new MemProp(new VoltagePenalty(100, -0.1, 0.15));
        TrainingOutcome outcome =
                new Trainer(network, rule, data, null, options).train(2, null, TrainingListener.SILENT, () -> false);
        assertEquals(TrainingOutcome.Ending.FINISHED, outcome.ending());
        double accuracy = network.evaluate(YinYang.test(), 2).accuracy();
        System.out.println("Yin-Yang, tied columns, 4-" + hidden + "-3, " + data.size() + " samples, " + epochs
                + " epochs: " + accuracy);
        return accuracy;
    }

    /** Chance is 0.33. */
    @Test
    void farBeyondChanceInSeconds() throws IOException {
        assertTrue(accuracy(30, new YinYang(1500, 5), 4) > 0.7);
    }

    @Test
    @Tag("slow")
    void asWellAsMirroredColumns() throws IOException {
        assertTrue(accuracy(100, YinYang.train(), 12) > 0.95);
    }
}
