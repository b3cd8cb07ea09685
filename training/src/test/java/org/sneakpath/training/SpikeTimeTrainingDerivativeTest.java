package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.neurons.coding.FirstCrossing;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.FirstSpikeCrossEntropy;
import org.sneakpath.training.loss.Loss;
import org.sneakpath.training.loss.SpikeTimeMeanSquare;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.rule.MemProp;

/** Losses of times through a network: gradients against differences, silence to the last bit, and what training reports of them. */
class SpikeTimeTrainingDerivativeTest {
    private static final Dataset DATA = new YinYang(8, 5);
    private static final int[] ORDER = IntStream.range(0, 8).toArray();
    /** Not a number of steps that survives a division and a multiplication. */
    private static final double NEVER = 11.3;

    private static final double THRESHOLD = 0.06; // V

    private static NetworkSpec spec(double threshold) {
        return KindsOfNetworks.voltages().with(new FirstCrossing(threshold, NEVER));
    }

    static List<Loss> losses() {
        return List.of(new FirstSpikeCrossEntropy(1.5, NEVER), new SpikeTimeMeanSquare(3, NEVER, 2, NEVER));
    }

    private static LearningRule rule(Loss loss) {
        return new MemProp(VoltagePenalty.NONE, loss);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientsByAllWeights(Loss loss) {
        Network network = new Network(spec(THRESHOLD));
        network.initialise(4);
        LearningRule.Learner learner = rule(loss).learner(network, 8);
        double[] matrixBars = new double[network.weights().length];
        learner.learn(DATA, ORDER, 0, 8, matrixBars);
        double[] gradient = new double[matrixBars.length];
        assertTrue(network.pullback(matrixBars, gradient).converged());
        double scale = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
        assertTrue(scale > 0, "something is learnt");
        double h = 1e-6;
        for (int k = 0; k < gradient.length; k++) {
            double kept = network.weights()[k];
            network.weights()[k] = kept + h;
            double up = value(network, learner);
            network.weights()[k] = kept - h;
            double down = value(network, learner);
            network.weights()[k] = kept;
            assertEquals((up - down) / (2 * h), gradient[k], 1e-6 * scale, "weight " + k);
        }
    }

    private static double value(Network network, LearningRule.Learner learner) {
        network.program();
        return learner.learn(DATA, ORDER, 0, 8, new double[network.weights().length]);
    }

    /** Nobody crosses: the loss is that of silence, there is no gradient, and no class is predicted. */
    @ParameterizedTest
    @MethodSource("losses")
    void silenceIsSilence(Loss loss) throws IOException {
        Network network = new Network(spec(10).withReadoutScale(0.7));
        network.initialise(4);
        double[] silent = {NEVER, NEVER, NEVER};
        NetworkPass pass = network.pass();
        pass.present(DATA, 0);
        assertArrayEquals(silent, pass.answers());
        LearningRule.Learner learner = rule(loss).learner(network, 8);
        double[] matrixBars = new double[network.weights().length];
        double sum = learner.learn(DATA, ORDER, 0, 8, matrixBars);
        assertArrayEquals(new double[matrixBars.length], matrixBars);
        assertEquals(0, learner.correct());
        double expected = IntStream.range(0, 8)
                .mapToDouble(k -> loss.value(silent, DATA.label(k)))
                .sum();
        assertEquals(expected, sum);
        Evaluation evaluation = network.evaluate(DATA, loss, 2);
        assertEquals(0, evaluation.correct());
        assertArrayEquals(new int[3][3], evaluation.confusion());
        assertEquals(expected / 8, evaluation.meanLoss(), 1e-15);
        Trainer trainer = new Trainer(
                network, rule(loss), DATA, DATA, TrainingOptions.defaults().withEpochs(1));
        EpochReport report = trainer.train(1, null, TrainingListener.SILENT, () -> false)
                .history()
                .get(0);
        assertEquals(0, report.trainingAccuracy());
        assertEquals(0, report.validationAccuracy());
        assertEquals(report.trainingLoss(), report.validationLoss(), 1e-12);
    }

    /** What early stopping by the loss watches is what is made small. */
    @Test
    void theValidationLossIsTheLossOfTheRule() throws IOException {
        Loss loss = losses().get(1);
        Network network = new Network(spec(THRESHOLD));
        Trainer trainer = new Trainer(
                network, rule(loss), SmallTraining.TRAINING, SmallTraining.VALIDATION, SmallTraining.OPTIONS);
        TrainingOutcome outcome = trainer.train(1, null, TrainingListener.SILENT, () -> false);
        EpochReport best = outcome.history().get(outcome.bestEpoch() - 1);
        Evaluation evaluation = network.evaluate(SmallTraining.VALIDATION, loss, 2);
        assertEquals(best.validationLoss(), evaluation.meanLoss());
        assertEquals(best.validationAccuracy(), evaluation.accuracy());
    }

    @Test
    void losesOfTimesNeedTimes() {
        Network network = new Network(KindsOfNetworks.voltages());
        assertTrue(Refusal.of(() -> rule(losses().get(0)).learner(network, 1)).contains("is of spike times"));
    }
}
