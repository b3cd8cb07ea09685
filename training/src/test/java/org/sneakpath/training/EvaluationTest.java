package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.data.YinYang;

class EvaluationTest {

    private static final int[] PREDICTIONS = {0, 0, 0, 0, 0, 1, 1, 1, -1, -1};
    private static final double[] LOSSES = {0.1, 0.1, 0.1, 0.1, 0.1, 0.5, 0.5, 0.5, 0.5, 0.5};

    private static Evaluation evaluation(int[][] confusion, double loss, int unsolved) {
        return new Evaluation(confusion, PREDICTIONS.clone(), LOSSES.clone(), loss, unsolved);
    }

    @Test
    void samplesWithoutPredictionCountAsWrong() {
        Evaluation evaluation = evaluation(new int[][] {{5, 1}, {0, 2}}, 0.3, 2);
        assertEquals(7, evaluation.correct());
        assertEquals(0.7, evaluation.accuracy());
        assertEquals(2, evaluation.unsolved());
        assertEquals(-1, evaluation.predicted(8));
        assertEquals(0.5, evaluation.loss(8));
        assertEquals("accuracy 0.7 of 10 samples, mean loss 0.3", evaluation.toString());
    }

    @Test
    void confusionIsHandedOutAsACopy() {
        Evaluation evaluation = evaluation(new int[][] {{5, 1}, {0, 2}}, 0.3, 0);
        evaluation.confusion()[0][0] = 100;
        assertEquals(5, evaluation.confusion()[0][0]);
    }

    @Test
    void isEqualByValue() {
        Evaluation a = evaluation(new int[][] {{5, 1}, {0, 2}}, 0.3, 0);
        assertEquals(a, evaluation(new int[][] {{5, 1}, {0, 2}}, 0.3, 0));
        assertEquals(
                a.hashCode(), evaluation(new int[][] {{5, 1}, {0, 2}}, 0.3, 0).hashCode());
        assertNotEquals(a, evaluation(new int[][] {{5, 1}, {1, 1}}, 0.3, 0));
        assertNotEquals(a, evaluation(new int[][] {{5, 1}, {0, 2}}, 0.4, 0));
    }

    @Test
    void predictionsAndLossesOfSamplesAddUpToConfusionAndMean() {
        YinYang data = new YinYang(150, 3);
        Network network = new Network(SmallTraining.spec());
        network.initialise(2);
        Evaluation evaluation = network.evaluate(data, 2);
        int[][] confusion = new int[3][3];
        double loss = 0;
        for (int k = 0; k < data.size(); k++) {
            confusion[data.label(k)][evaluation.predicted(k)]++;
            loss += evaluation.loss(k);
        }
        assertArrayEquals(evaluation.confusion(), confusion);
        assertEquals(evaluation.meanLoss(), loss / data.size(), 1e-14);
    }

    @Test
    void rowsOfTheConfusionAreTheTrueClasses() {
        YinYang data = new YinYang(150, 3);
        Network network = new Network(SmallTraining.spec());
        network.initialise(2);
        int[][] confusion = network.evaluate(data, 2).confusion();
        int[] counts = new int[3];
        for (int k = 0; k < data.size(); k++) {
            counts[data.label(k)]++;
        }
        for (int c = 0; c < 3; c++) {
            assertEquals(counts[c], confusion[c][0] + confusion[c][1] + confusion[c][2]);
        }
    }

    @Test
    void aDataSetOfOtherShapeIsRefused() {
        Network network = new Network(
                NetworkDesign.of(MifNeuron.circuit(), List.of(3, 2, 3)).spec());
        String message = Refusal.of(() -> network.evaluate(YinYang.test(), 1));
        assertTrue(message.contains("has 4 features and 3 classes, but the network takes 3"), message);
    }
}
