package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.devices.random.CounterRandom;
import org.sneakpath.devices.random.Purpose;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.training.connection.Connection;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.connection.Pooled;
import org.sneakpath.training.connection.Shape;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.IdxReader;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.SurrogateGradient;

/**
 * The claim of D. Joksas et al. (Adv. Sci. 9, 2105784, 2022), here for spiking neurons behind wires: training with the variability that
 * the chips will have halves at least what they lose. Arrays of 64 x 64, 5 ohm a segment, cells of 20 to 200 kohm, ln G with a standard
 * deviation of 0.3.
 */
@Tag("slow")
class AwareTrainingPaperTest {
    private static final int CHIPS = 20;
    private static final double SIGMA = 0.3;
    private static final TileSize ARRAYS = new TileSize(64, 64);
    private static final DifferentialPair CELLS = new DifferentialPair(5e-6, 50e-6);
    private static final WordLineDrive READS = WordLineDrive.features(0.1);
    private static final NeuronModel LIF = NeuronModel.parse("""
            lif
            .param vth=100m
            C1 m 0 1n ic=0
            R1 m 0 1meg
            *event fire: v(m)/vth > 1 ; v(m) := v(m) - vth ; gradient fast-sigmoid 25
            """, "m", "m");
    private static final NeuronModel LEAKY_INTEGRATOR = NeuronModel.parse("""
            leaky integrator
            C1 m 0 1n ic=0
            R1 m 0 1meg
            """, "m", "m");

    /** MNIST of 14 x 14 pixels, 50 hidden neurons: 8 arrays and 1. */
    private static NetworkSpec spec() {
        Shape picture = new Shape(1, 28, 28);
        Connection seen =
                new Pooled(picture, 2, new Dense(Pooled.pooled(picture, 2).size(), 50));
        LayerSpec first =
                new LayerSpec(seen, CrossbarSpec.wired(197, 100, 5, 5), ARRAYS, CELLS, READS, 1, 0, LIF, Signal.SPIKES);
        LayerSpec last = new LayerSpec(CrossbarSpec.wired(51, 20, 5, 5), CELLS, READS, 1, 0, LEAKY_INTEGRATOR);
        return new NetworkSpec(
                List.of(first, last.onTiles(ARRAYS)), SteppingScheme.BACKWARD_EULER, 1e-4, 10, 20, Arithmetic.SINGLE);
    }

    private static Dataset read(String split, int count) throws IOException {
        Path mnist = Path.of(System.getProperty("sneakpath.shared", "."), "data", "mnist");
        assumeTrue(Files.exists(mnist), "MNIST files are absent; set -Dsneakpath.shared to the folder of data/mnist");
        return IdxReader.read(
                        "mnist " + split,
                        mnist.resolve(split + "-images-idx3-ubyte.gz"),
                        mnist.resolve(split + "-labels-idx1-ubyte.gz"),
                        10)
                .slice(0, count);
    }

    private static Network trained(ChipConditions imperfections, Dataset data) throws IOException {
        Network network = new Network(spec(), imperfections);
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(5)
                .withBatch(100)
                .withShards(2)
                .withRate(new LearningRateSchedule.Cosine(0.005, 0));
        TrainingOutcome outcome = new Trainer(network, new SurrogateGradient(), data, null, options)
                .train(2, null, TrainingListener.SILENT, () -> false);
        assertEquals(TrainingOutcome.Ending.FINISHED, outcome.ending());
        return network;
    }

    /** What chips lose against the network that was trained without thinking of them. */
    private static double[] lost(Network network, Dataset test, double without) {
        ChipConditions conditions = ChipConditions.IDEAL.withVariation(SIGMA);
        double[] lost = new double[CHIPS];
        for (int chip = 0; chip < CHIPS; chip++) {
            lost[chip] = without
                    - new Chip(network, conditions, 1000 + chip)
                            .evaluate(test, 2)
                            .accuracy();
        }
        return lost;
    }

    @Test
    void trainingWithVariationHalvesAtLeastWhatChipsLose() throws IOException {
        Dataset training = read("train", 10_000);
        Dataset test = read("t10k", 2000);
        Network unaware = trained(ChipConditions.IDEAL, training);
        Network aware = trained(ChipConditions.IDEAL.withVariation(SIGMA), training);
        double without = unaware.evaluate(test, 2).accuracy();
        double[] of = lost(unaware, test, without);
        double[] with = lost(aware, test, without);
        double[] interval = ratio(with, of);
        System.out.println(String.format(
                Locale.ROOT,
                "hardware-aware training: nominal %.4f and %.4f, chips lose %.4f unaware, %.4f aware, 95 %% of the ratio in"
                        + " [%.3f, %.3f]",
                without,
                aware.evaluate(test, 2).accuracy(),
                mean(of),
                mean(with),
                interval[0],
                interval[1]));
        assertTrue(without >= 0.92, "nominal accuracy " + without);
        assertTrue(mean(of) >= 0.02, "unaware chips lose " + mean(of));
        assertTrue(interval[1] < 0.5, "ratio of losses in " + Arrays.toString(interval));
    }

    /** The bounds of 95 % of the ratio of mean losses, over chips drawn again 10,000 times, in pairs. */
    private static double[] ratio(double[] with, double[] without) {
        CounterRandom random = new CounterRandom(1, Purpose.BOOTSTRAP);
        double[] ratios = new double[10_000];
        for (int draw = 0; draw < ratios.length; draw++) {
            double above = 0;
            double below = 0;
            for (int k = 0; k < CHIPS; k++) {
                int chip = (int) random.uniform(0, CHIPS, draw, k);
                above += with[chip];
                below += without[chip];
            }
            ratios[draw] = above / below;
        }
        Arrays.sort(ratios);
        return new double[] {ratios[249], ratios[9749]};
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
