package org.sneakpath.analysis.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.analysis.statistics.FiellerInterval;
import org.sneakpath.analysis.statistics.Interval;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.crossbar.CrossbarSpec;
import org.sneakpath.crossbar.mapping.DifferentialPair;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.Arithmetic;
import org.sneakpath.training.Chip;
import org.sneakpath.training.ChipConditions;
import org.sneakpath.training.LayerSpec;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.TileSize;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.TrainingOutcome;
import org.sneakpath.training.WordLineDrive;
import org.sneakpath.training.data.CsvFormat;
import org.sneakpath.training.data.CsvReader;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.FeatureScaling;
import org.sneakpath.training.data.Table;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.MemProp;

/**
 * Optical digits on arrays of 64 × 64 with 5 ohm a segment and cells of 20 to 200 kohm: trained through the wires, once as if every
 * cell came out as asked for and once with 30 % variation drawn for each mini-batch; then both on the same twenty chips whose
 * conductances vary by 30 %. What the second loses, over what the first loses, and Fieller's 95 % interval of this ratio of means.
 */
@Tag("slow")
class HardwareAwareContractTest {
    private static final double VARIATION = 0.3;
    private static final int CHIPS = 20;

    private record Trained(double nominal, List<Double> losses) {}

    @Test
    void variationInTrainingHalvesWhatItCostsAndMore() throws IOException {
        Table writers = table("optdigits.tra", null);
        Table others = table("optdigits.tes", writers);
        FeatureScaling scaling = FeatureScaling.minMax(writers, writers.all());
        Dataset training = writers.dataset("training", writers.all(), scaling);
        Dataset test = others.dataset("test", others.all(), scaling);
        ChipConditions varied = ChipConditions.IDEAL.withVariation(VARIATION);

        Trained unaware = train(ChipConditions.IDEAL, training, test, varied);
        Trained aware = train(varied, training, test, varied);

        Interval ratio = FiellerInterval.ofRatio(array(aware.losses), array(unaware.losses), 0.95)
                .orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "digits through wires, 30 %% variation: unaware %.2f %% loses %.2f points, aware %.2f %% loses %.2f, ratio %.2f to %.2f%n",
                100 * unaware.nominal,
                100 * mean(unaware.losses),
                100 * aware.nominal,
                100 * mean(aware.losses),
                ratio.lower(),
                ratio.upper());
        assertTrue(unaware.nominal >= 0.95, "through the wires it learns: " + unaware.nominal);
        assertTrue(mean(unaware.losses) > 0.02, "variation costs something: " + mean(unaware.losses));
        assertTrue(ratio.upper() < 0.5, "ratio up to " + ratio.upper());
    }

    private static Trained train(ChipConditions injected, Dataset training, Dataset test, ChipConditions chips)
            throws IOException {
        Network network = new Network(spec(), injected);
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(10)
                .withBatch(32)
                .withShards(4)
                .withRate(LearningRateSchedule.OneCycle.to(0.005));
        TrainingOutcome outcome = new Trainer(
                        network, new MemProp(new VoltagePenalty(100, -0.05, 0.2)), training, null, options)
                .train(2, null, TrainingListener.SILENT, () -> false);
        assertEquals(TrainingOutcome.Ending.FINISHED, outcome.ending());
        network.program();
        double nominal = network.evaluate(test, 2).accuracy();
        List<Double> losses = new ArrayList<>();
        for (int chip = 0; chip < CHIPS; chip++) {
            losses.add(nominal
                    - new Chip(network, chips, chip + 1).evaluate(test, 2).accuracy());
        }
        return new Trained(nominal, losses);
    }

    private static NetworkSpec spec() {
        int[] sizes = {64, 50, 10};
        List<LayerSpec> layers = new ArrayList<>();
        for (int k = 1; k < sizes.length; k++) {
            layers.add(new LayerSpec(
                            CrossbarSpec.wired(sizes[k - 1] + 1, 2 * sizes[k], 5, 5),
                            new DifferentialPair(5e-6, 50e-6),
                            k == 1 ? WordLineDrive.features(0.1) : WordLineDrive.membranes(0.1, 0.025, 0.05),
                            0.22,
                            1e-6,
                            MifNeuron.circuit())
                    .onTiles(new TileSize(64, 64)));
        }
        return new NetworkSpec(layers, SteppingScheme.STAGGERED_EULER, 4e-5, 50, 300, Arithmetic.SINGLE);
    }

    private static double mean(List<Double> values) {
        return Arrays.stream(array(values)).average().orElseThrow();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Table table(String name, @Nullable Table like) throws IOException {
        CsvFormat format = new CsvFormat(',', true, "Class", List.of());
        Path file = Path.of(System.getProperty("sneakpath.shared", "."), "data/digits", name);
        boolean present = Files.exists(file);
        if (!present) {
            System.out.println("skipped: no " + file + "; set -Dsneakpath.shared to the folder that holds data");
        }
        assumeTrue(present, "files of the UCI repository are absent");
        return like == null
                ? CsvReader.read("digits", file, format)
                : CsvReader.read("digits", file, format, like.classes());
    }
}
