package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.neurons.NeuronModel;
import org.sneakpath.neurons.coding.SpikeCount;
import org.sneakpath.training.connection.Dense;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.CrossEntropy;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.MemProp;

/** Retraining of the last layer where it does nothing, where there is nothing to do, and where it is needed. */
class RetrainingLimitTest {
    private static final Dataset TRAINING = new YinYang(1000, 5);
    private static final Dataset TEST = new YinYang(1000, 40);
    private static final Retraining SOME = new Retraining(400, 4, 40, 0.02);
    private static final ChipConditions SPOILT =
            ChipConditions.IDEAL.withVariation(0.2).withFaults(0.02, 0.03).withReadNoise(0.1);

    private static Network network = new Network(SmallTraining.spec());

    @BeforeAll
    static void train() throws IOException {
        network = new Network(
                NetworkDesign.of(MifNeuron.circuit(), List.of(4, 30, 3)).spec());
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(15)
                .withBatch(25)
                .withShards(2)
                .withRate(LearningRateSchedule.OneCycle.to(0.02));
        new Trainer(network, new MemProp(), TRAINING, null, options)
                .train(2, null, TrainingListener.SILENT, () -> false);
        network.program();
    }

    private static Chip chip(ChipConditions conditions, long seed, Retraining how) {
        Chip chip = new Chip(network, conditions, seed);
        assertEquals(TrainingOutcome.Ending.FINISHED, chip.retrain(how, TRAINING, new CrossEntropy()));
        return chip;
    }

    @Test
    void withoutSamplesOrEpochsItIsTheChipWithoutBitwise() {
        Evaluation without = new Chip(network, SPOILT, 5).evaluate(TEST, 1);
        assertEquals(without, chip(SPOILT, 5, new Retraining(0, 3, 40, 0.02)).evaluate(TEST, 1));
        assertEquals(without, chip(SPOILT, 5, new Retraining(400, 0, 40, 0.02)).evaluate(TEST, 1));
        assertNotEquals(without, chip(SPOILT, 5, SOME).evaluate(TEST, 1));
    }

    /** The network is near an optimum of the same loss over the same set; a point is more than the spread from epoch to epoch. */
    @Test
    void aChipWithoutImperfectionsGetsNoWorse() {
        Chip without = new Chip(network, ChipConditions.IDEAL, 5);
        Chip chip = chip(ChipConditions.IDEAL, 5, new Retraining(1000, 4, 40, 0.002));
        double before = without.evaluate(TRAINING, 1).meanLoss();
        double after = chip.evaluate(TRAINING, 1).meanLoss();
        System.out.printf(
                Locale.ROOT,
                "ideal chip: loss %.4f to %.4f, test accuracy %.4f to %.4f%n",
                before,
                after,
                without.evaluate(TEST, 1).accuracy(),
                chip.evaluate(TEST, 1).accuracy());
        assertTrue(after <= before, before + " to " + after);
        assertTrue(
                chip.evaluate(TEST, 1).accuracy() >= without.evaluate(TEST, 1).accuracy() - 0.01);
    }

    /** Where all cells are stuck there is nothing to write: only the layer before the last one could change anything, and does not. */
    @Test
    void stuckCellsDoNotMove() {
        ChipConditions stuck = ChipConditions.IDEAL.withFaults(0.5, 0.5);
        assertEquals(
                new Chip(network, stuck, 5).evaluate(TEST, 1),
                chip(stuck, 5, SOME).evaluate(TEST, 1));
    }

    @Test
    void earlierLayersStayAsTheChipHasThem() {
        NetworkPass without = new Chip(network, SPOILT, 5).pass();
        NetworkPass with = chip(SPOILT, 5, SOME).pass();
        without.present(TEST, 3);
        with.present(TEST, 3);
        int output = with.neuron(0).output();
        for (int neuron = 0; neuron < 30; neuron++) {
            assertArrayEquals(without.series(0, output, neuron, 0), with.series(0, output, neuron, 0));
        }
        assertNotEquals(without.logits()[0], with.logits()[0]);
    }

    @Test
    void whatIsRetrainedDoesNotDependOnThreads() {
        Evaluation[] one = new Evaluation[4];
        Evaluation[] two = new Evaluation[4];
        for (int threads = 1; threads <= 2; threads++) {
            Evaluation[] all = threads == 1 ? one : two;
            try (Workers workers = new Workers(threads)) {
                workers.forEach(
                        4,
                        (worker, seed) -> all[seed] = chip(SPOILT, seed, SOME).evaluate(TEST, 1));
            }
        }
        assertArrayEquals(one, two);
        assertNotEquals(one[0], one[1]);
    }

    /** Of forty chips whose conductances deviate by half, the mean gain is told from none by four standard errors. */
    @Test
    void chipsOfStrongVariationGain() {
        ChipConditions varied = ChipConditions.IDEAL.withVariation(0.5);
        int chips = 40;
        double sum = 0;
        double squares = 0;
        double lost = 0;
        double ideal = network.evaluate(TEST, 1).accuracy();
        for (int seed = 1; seed <= chips; seed++) {
            double without = new Chip(network, varied, seed).evaluate(TEST, 1).accuracy();
            double gain = chip(varied, seed, SOME).evaluate(TEST, 1).accuracy() - without;
            lost += (ideal - without) / chips;
            sum += gain;
            squares += gain * gain;
        }
        double mean = sum / chips;
        double error = Math.sqrt((squares / chips - mean * mean) / (chips - 1));
        System.out.printf(
                Locale.ROOT, "variation 0.5: %.4f lost of %.4f, gain %.4f +- %.4f%n", lost, ideal, mean, error);
        assertTrue(mean > 4 * error, mean + " +- " + error);
    }

    /** Conditions of a layer are those of the whole chip to it, and nothing to the other. */
    @Test
    void layersHaveConditionsOfTheirOwn() {
        List<ChipConditions> first = List.of(SPOILT, ChipConditions.IDEAL);
        NetworkPass whole = new Chip(network, SPOILT, 5).pass();
        NetworkPass alone = new Chip(network, first, Mitigation.NONE, 5).pass();
        whole.present(TEST, 3);
        alone.present(TEST, 3);
        int output = whole.neuron(0).output();
        assertArrayEquals(whole.series(0, output, 2, 0), alone.series(0, output, 2, 0));
        assertNotEquals(whole.logits()[0], alone.logits()[0]);
        Evaluation both = new Chip(network, List.of(SPOILT, SPOILT), Mitigation.NONE, 5).evaluate(TEST, 1);
        assertEquals(new Chip(network, SPOILT, 5).evaluate(TEST, 1), both);
    }

    @Test
    void whatCannotBeRetrainedIsRefused() {
        NeuronModel held = NeuronModel.parse("""
                held
                C1 m 0 1n ic=0
                R1 m 0 1meg
                *event fire: v(m) > 0.1 ; v(m) := v(m) - 0.1
                """, "m", "m");
        NetworkSpec spikes = KindsOfNetworks.network(
                        KindsOfNetworks.layer(new Dense(4, 3), WordLineDrive.features(0.1), held))
                .with(new SpikeCount());
        String still = Refusal.of(() -> SOME.requireFit(spikes, TRAINING));
        assertTrue(still.contains("no gradient") && still.contains("'held'"), still);
        Retraining.NONE.requireFit(spikes, TRAINING);
        Chip chip = new Chip(network, SPOILT, 5);
        String many = Refusal.of(() -> chip.retrain(new Retraining(1001, 1, 40, 0.02), TRAINING, new CrossEntropy()));
        assertTrue(many.contains("samples = 1001") && many.contains("1000"), many);
        chip.retrain(SOME, TRAINING, new CrossEntropy());
        assertThrows(IllegalStateException.class, () -> chip.retrain(SOME, TRAINING, new CrossEntropy()));
        assertTrue(Refusal.of(() -> new Retraining(-1, 1, 1, 0.1)).contains("samples"));
        assertTrue(Refusal.of(() -> new Retraining(1, 1, 0, 0.1)).contains("batch"));
        assertTrue(Refusal.of(() -> new Retraining(1, 1, 1, 0)).contains("rate"));
    }
}
