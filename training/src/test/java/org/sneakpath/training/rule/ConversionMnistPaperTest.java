package org.sneakpath.training.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.training.Arithmetic;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Presentation;
import org.sneakpath.training.Signal;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.IdxReader;
import org.sneakpath.training.optimiser.LearningRateSchedule;

/** Rates learn MNIST and are converted, as P. U. Diehl et al. (IJCNN 2015) do with rates that lose less than 1 % in conversion. */
@Tag("slow")
class ConversionMnistPaperTest {
    private static final Conversion RULE = new Conversion(99.9, 1000);

    private static NetworkSpec spec() {
        DifferentialPair cells = new DifferentialPair(1e-6, 100e-6);
        WordLineDrive reads = WordLineDrive.features(0.1);
        LayerSpec first = new LayerSpec(
                        CrossbarSpec.ideal(785, 200), cells, reads, 0.3, 0, SpikingYinYang.INTEGRATE_AND_FIRE)
                .heardBy(Signal.SPIKES);
        LayerSpec last = new LayerSpec(CrossbarSpec.ideal(101, 20), cells, reads, 0.3, 0, SpikingYinYang.INTEGRATOR);
        return new NetworkSpec(List.of(first, last), SteppingScheme.BACKWARD_EULER, 1e-4, 50, 1, Arithmetic.SINGLE);
    }

    @Test
    void spikesOfManyStepsAreRight() throws IOException {
        Dataset training = read("train").slice(0, 20_000);
        Dataset test = read("t10k").slice(0, 2000);
        Network network = new Network(spec());
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(5)
                .withShards(2)
                .withRate(new LearningRateSchedule.Cosine(0.002, 0));
        new Trainer(network, RULE, training, null, options).train(2, null, TrainingListener.SILENT, () -> false);
        double rates = accuracy(RULE.presentation(network, 50), test);
        Network converted = RULE.convert(network, training);
        double[] accuracies = new double[3];
        int[] steps = {10, 50, 200};
        for (int k = 0; k < steps.length; k++) {
            Network longer = new Network(converted.spec().onGrid(1e-4, steps[k]));
            longer.load(converted.weights());
            accuracies[k] = longer.evaluate(test, 2).accuracy();
            System.out.println("MNIST, rates " + rates + ", " + steps[k] + " steps: " + accuracies[k]);
        }
        assertTrue(rates >= 0.95, "rates: " + rates);
        assertTrue(accuracies[0] >= rates - 0.05, "10 steps: " + accuracies[0]);
        assertEquals(rates, accuracies[2], 0.003);
    }

    private static double accuracy(Presentation pass, Dataset data) {
        int correct = 0;
        for (int from = 0; from < data.size(); from += 50) {
            int[] order = IntStream.range(from, from + 50).toArray();
            pass.present(data, order, 0, order.length);
            for (int b = 0; b < order.length; b++) {
                int best = 0;
                for (int c = 1; c < 10; c++) {
                    best = pass.logits()[b * 10 + c] > pass.logits()[b * 10 + best] ? c : best;
                }
                correct += best == data.label(order[b]) ? 1 : 0;
            }
        }
        return (double) correct / data.size();
    }

    private static Dataset read(String split) throws IOException {
        Path mnist = Path.of(System.getProperty("sneakpath.shared", "."), "data", "mnist");
        assumeTrue(Files.exists(mnist), "MNIST files are absent; set -Dsneakpath.shared to the folder of data/mnist");
        return IdxReader.read(
                "mnist " + split,
                mnist.resolve(split + "-images-idx3-ubyte.gz"),
                mnist.resolve(split + "-labels-idx1-ubyte.gz"),
                10);
    }
}
