package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.neurons.coding.BernoulliRate;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.rule.MemProp;
import org.sneakpath.training.rule.SurrogateGradient;

/** With imperfections, random encodings, convolutions, recurrence and spikes: resumed is uninterrupted, on any number of threads. */
class KindsResumeTwinTest {
    private static final VoltagePenalty PENALTY = new VoltagePenalty(10, -0.05, 0.1);
    private static final ChipConditions IMPERFECT = ChipConditions.IDEAL
            .withVariation(0.2)
            .withFaults(0.02, 0.02)
            .withLevels(33)
            .withReadNoise(0.1);

    @TempDir
    private Path folder;

    static Stream<Arguments> all() {
        LearningRule exact = new MemProp(PENALTY);
        LearningRule surrogate = new SurrogateGradient(PENALTY);
        return Stream.of(
                Arguments.of(KindsOfNetworks.voltages(), IMPERFECT, exact),
                Arguments.of(KindsOfNetworks.voltages().with(new BernoulliRate(0.7)), ChipConditions.IDEAL, exact),
                Arguments.of(KindsOfNetworks.voltages().with(new BernoulliRate(0.7)), IMPERFECT, exact),
                Arguments.of(KindsOfNetworks.spikes(), IMPERFECT, surrogate),
                Arguments.of(KindsOfNetworks.spikes().with(Arithmetic.SINGLE), IMPERFECT, surrogate),
                Arguments.of(KindsOfNetworks.recurrent(), IMPERFECT, surrogate),
                Arguments.of(KindsOfNetworks.recurrent(), ChipConditions.IDEAL, surrogate),
                Arguments.of(ConvertersTwinTest.everywhere(KindsOfNetworks.voltages(), 5), IMPERFECT, exact),
                Arguments.of(ConvertersTwinTest.everywhere(KindsOfNetworks.spikes(), 5), IMPERFECT, surrogate),
                Arguments.of(TiedNetworks.recurrent(), IMPERFECT, exact),
                Arguments.of(TiedNetworks.spikes().with(Arithmetic.SINGLE), IMPERFECT, surrogate),
                Arguments.of(KindsOfNetworks.convolution(), IMPERFECT, exact),
                Arguments.of(KindsOfNetworks.convolution(), ChipConditions.IDEAL, exact));
    }

    private static Trainer trainer(Network network, LearningRule rule) {
        return new Trainer(
                network, rule, SmallTraining.TRAINING, SmallTraining.VALIDATION, SmallTraining.OPTIONS.withEpochs(2));
    }

    @ParameterizedTest
    @MethodSource("all")
    void stoppedAnywhereAndResumedIsBitwiseTheUninterruptedTraining(
            NetworkSpec spec, ChipConditions conditions, LearningRule rule) throws IOException {
        Network whole = new Network(spec, conditions);
        Path wholeFile = folder.resolve("whole");
        Trainer uninterrupted = trainer(whole, rule);
        double first = whole.weights()[0];
        TrainingOutcome outcome = uninterrupted.train(3, wholeFile, TrainingListener.SILENT, () -> false);
        assertTrue(outcome.ending().isComplete(), outcome.ending().meaning());
        assertNotEquals(first, whole.weights()[0]);
        assertTrue(outcome.history().stream().allMatch(report -> report.unsolved() == 0));

        Path file = folder.resolve("parts");
        Network part = new Network(spec, conditions);
        TrainingOutcome end = null;
        for (int batches : new int[] {4, 7, 1000}) {
            part = new Network(spec, conditions);
            Trainer trainer = trainer(part, rule);
            if (Files.exists(file)) {
                trainer.resume(Checkpoint.read(file));
            }
            AtomicInteger left = new AtomicInteger(batches);
            end = trainer.train(1, file, TrainingListener.SILENT, () -> left.getAndDecrement() == 0);
        }
        assertEquals(outcome, end);
        assertArrayEquals(whole.weights(), part.weights());
        assertArrayEquals(Files.readAllBytes(wholeFile), Files.readAllBytes(file));
        assertEquals(whole.evaluate(SmallTraining.VALIDATION, 1), part.evaluate(SmallTraining.VALIDATION, 3));
    }

    /** Chips are made in many threads of one network that nobody has looked at since it was programmed. */
    @ParameterizedTest
    @MethodSource("org.sneakpath.training.KindsOfNetworks#all")
    void chipsOfManyThreadsAreThoseOfOne(NetworkSpec spec) {
        ChipConditions varied = ChipConditions.IDEAL.withVariation(0.3);
        try (Workers workers = new Workers(4)) {
            for (int round = 0; round < 20; round++) {
                Network network = new Network(spec);
                network.initialise(round);
                Network twin = new Network(spec);
                twin.initialise(round);
                double[][] logits = new double[8][];
                workers.forEach(8, (worker, chip) -> logits[chip] = logits(new Chip(network, varied, chip)));
                for (int chip = 0; chip < 8; chip++) {
                    assertArrayEquals(logits(new Chip(twin, varied, chip)), logits[chip], "chip " + chip);
                }
            }
        }
    }

    private static double[] logits(ProgrammedNetwork network) {
        NetworkPass pass = network.pass();
        pass.present(SmallTraining.VALIDATION, 3);
        return pass.logits().clone();
    }
}
