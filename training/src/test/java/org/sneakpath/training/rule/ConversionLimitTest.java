package org.sneakpath.training.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;
import org.sneakpath.training.NetworkSpec;
import org.sneakpath.training.Presentation;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.TrainingOutcome;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.optimiser.LearningRateSchedule;

/** Rates are trained, and what they are converted to tends to them as the presentation becomes long. */
class ConversionLimitTest {
    private static final Conversion RULE = new Conversion(99.9, 1000);

    /** One logit a volt: rates are not bounded by 1 as spikes are. */
    private static NetworkSpec spec(int neurons) {
        NetworkSpec spec =
                SpikingYinYang.of(SpikingYinYang.INTEGRATE_AND_FIRE, neurons, SpikingYinYang.INTEGRATOR, 1, 50);
        return new NetworkSpec(spec.layers(), spec.scheme(), spec.step(), spec.steps(), 1, spec.arithmetic());
    }

    @Test
    void theUnitOfRatesIsTheCurrentThatFiresInEveryStep() {
        RateModel model = RateModel.of(new Network(spec(5)));
        double expected = 1e-9 * 0.1 / 1e-4; // C·θ/h
        assertEquals(expected, model.units().get(0), 1e-3 * expected);
        assertEquals(0, model.rest(), 1e-15);
        double mean = 1e-4 * 51 / (2 * 1e-9); // h·(T + 1)/(2·C)
        assertEquals(mean, model.transresistance(), 1e-9 * mean);
    }

    @Test
    void scoresOfTheConvertedNetworkTendToThoseOfRates() throws IOException {
        Network network = new Network(spec(60));
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(12)
                .withBatch(50)
                .withShards(2)
                .withRate(new LearningRateSchedule.Cosine(0.005, 0));
        TrainingOutcome outcome = new Trainer(network, RULE, YinYang.train(), YinYang.validation(), options)
                .train(1, null, TrainingListener.SILENT, () -> false);
        assertEquals(TrainingOutcome.Ending.FINISHED, outcome.ending());
        Dataset test = YinYang.test();
        int[] rates = predictions(RULE.presentation(network, 50), test);
        double ann = accuracy(rates, test);
        Network converted = RULE.convert(network, YinYang.train());
        List<Double> changed = new ArrayList<>();
        for (int steps : new int[] {8, 32, 128, 512}) {
            Network longer = new Network(converted.spec().onGrid(1e-4, steps));
            longer.load(converted.weights());
            int[] spikes = predictions(longer.pass(50), test);
            long other = IntStream.range(0, rates.length)
                    .filter(k -> spikes[k] != rates[k])
                    .count();
            changed.add((double) other / rates.length);
            System.out.println("Yin-Yang, rates " + ann + ", " + steps + " steps: " + accuracy(spikes, test)
                    + ", other answers " + other);
        }
        assertTrue(ann >= 0.96, "rates: " + ann);
        assertTrue(changed.get(1) < 0.5 * changed.get(0), changed.toString());
        assertTrue(changed.get(2) < 0.5 * changed.get(1), changed.toString());
        assertTrue(changed.get(3) <= 0.005, changed.toString());
        Network last = new Network(converted.spec().onGrid(1e-4, 512));
        last.load(converted.weights());
        Evaluation evaluation = last.evaluate(test, 1);
        assertEquals(ann, evaluation.accuracy(), 0.005);
    }

    @Test
    void gradientsOfRatesAgreeWithDifferences() {
        NetworkSpec spec = spec(7);
        Network network = new Network(spec);
        network.initialise(3);
        Dataset data = new YinYang(20, 4);
        int[] order = IntStream.range(0, 20).toArray();
        double[] matrixBars = new double[spec.weights()];
        RULE.learner(network, 20).learn(data, order, 0, 20, matrixBars);
        double[] bars = new double[spec.weights()];
        network.pullback(matrixBars, bars);
        double[] weights = network.weights().clone();
        double h = 1e-6;
        Random random = new Random(5);
        double greatest = IntStream.range(0, bars.length)
                .mapToDouble(k -> Math.abs(bars[k]))
                .max()
                .orElseThrow();
        for (int n = 0; n < 20; n++) {
            int k = random.nextInt(bars.length);
            double difference =
                    (loss(network, weights, k, h, data, order) - loss(network, weights, k, -h, data, order)) / (2 * h);
            assertEquals(difference, bars[k], 1e-6 * greatest, "weight " + k);
        }
    }

    private static double loss(Network network, double[] weights, int k, double by, Dataset data, int[] order) {
        double[] moved = weights.clone();
        moved[k] += by;
        network.load(moved);
        return RULE.learner(network, order.length).learn(data, order, 0, order.length, new double[weights.length]);
    }

    private static int[] predictions(Presentation pass, Dataset data) {
        int[] order = IntStream.range(0, data.size()).toArray();
        int[] predicted = new int[order.length];
        for (int from = 0; from < order.length; from += 50) {
            int count = Math.min(50, order.length - from);
            pass.present(data, order, from, count);
            for (int b = 0; b < count; b++) {
                int best = 0;
                for (int c = 1; c < data.classes(); c++) {
                    best = pass.logits()[b * data.classes() + c] > pass.logits()[b * data.classes() + best] ? c : best;
                }
                predicted[from + b] = best;
            }
        }
        return predicted;
    }

    private static double accuracy(int[] predicted, Dataset data) {
        return (double) IntStream.range(0, predicted.length)
                        .filter(k -> predicted[k] == data.label(k))
                        .count()
                / predicted.length;
    }
}
