package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.data.ArrayDataset;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.loss.CrossEntropy;
import org.sneakpath.training.loss.Loss;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.MemProp;

/** What a trainer must be able to do, and what it must not hide. */
class OverfittingTest {
    /** Exclusive or: not linearly separable, four samples. */
    private static final Dataset XOR =
            ArrayDataset.of("exclusive or", 2, 2, new double[] {0, 0, 0, 1, 1, 0, 1, 1}, new int[] {0, 1, 1, 0});

    private static final TrainingOptions OPTIONS = TrainingOptions.defaults()
            .withEpochs(150)
            .withBatch(4)
            .withShards(2)
            .withRate(LearningRateSchedule.OneCycle.to(0.05));

    @Test
    void aTinySetIsLearntByHeart() throws IOException {
        Network network = new Network(spec());
        List<EpochReport> heard = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void batchDone(int epoch, int batch, int batches, double loss, double accuracy) {
                assertEquals(heard.size() + 1, epoch);
                assertEquals(1, batch);
                assertEquals(1, batches);
                losses.add(loss);
            }

            @Override
            public void epochDone(EpochReport report) {
                heard.add(report);
            }
        };
        TrainingOutcome outcome =
                new Trainer(network, new MemProp(), XOR, XOR, OPTIONS).train(2, null, listener, () -> false);
        assertEquals(TrainingOutcome.Ending.FINISHED, outcome.ending());
        assertEquals(outcome.history(), heard);
        assertEquals(150, losses.size());
        Evaluation evaluation = network.evaluate(XOR, 1);
        assertEquals(1.0, evaluation.accuracy());
        assertEquals(1.0, outcome.bestValidationAccuracy());
        // far below the ln 2 = 0.69 of guessing
        assertTrue(evaluation.meanLoss() < 0.05, "loss " + evaluation.meanLoss());
        assertEquals(0, evaluation.unsolved());
    }

    @Test
    void theBestEpochOnTheValidationSetIsKeptAndNotTheLast() throws IOException {
        Network network = new Network(spec());
        TrainingOutcome outcome = new Trainer(
                        network,
                        new MemProp(),
                        XOR,
                        XOR,
                        OPTIONS.withEpochs(30).withRate(new LearningRateSchedule.Constant(0.4)))
                .train(1, null, TrainingListener.SILENT, () -> false);
        EpochReport best = outcome.history().get(outcome.bestEpoch() - 1);
        assertTrue(best.best());
        for (EpochReport report : outcome.history()) {
            assertTrue(report.validationAccuracy() <= best.validationAccuracy());
        }
        Evaluation evaluation = network.evaluate(XOR, 1);
        assertEquals(best.validationAccuracy(), evaluation.accuracy());
        assertEquals(best.validationLoss(), evaluation.meanLoss());
    }

    @Test
    void divergenceIsReportedAndLeavesFiniteWeights() throws IOException {
        LearningRule broken = new LearningRule() {
            @Override
            public String description() {
                return "not a number in the fifth mini-batch";
            }

            @Override
            public Loss loss() {
                return new CrossEntropy();
            }

            @Override
            public Learner learner(Network network, int samples) {
                Learner sound = new MemProp(VoltagePenalty.NONE).learner(network, samples);
                return new Learner() {
                    private int shown;

                    @Override
                    public double learn(Dataset data, int[] order, int from, int count, double[] matrixBars) {
                        double loss = sound.learn(data, order, from, count, matrixBars);
                        shown += count;
                        if (shown > 16) {
                            matrixBars[0] = Double.NaN;
                        }
                        return loss;
                    }

                    @Override
                    public int correct() {
                        return sound.correct();
                    }

                    @Override
                    public int unsolved() {
                        return sound.unsolved();
                    }
                };
            }
        };
        Network network = new Network(spec());
        TrainingOutcome outcome =
                new Trainer(network, broken, XOR, XOR, OPTIONS).train(1, null, TrainingListener.SILENT, () -> false);
        assertEquals(TrainingOutcome.Ending.DIVERGED, outcome.ending());
        assertTrue(outcome.ending().meaning().contains("learning rate"));
        assertEquals(4, outcome.history().size());
        for (double w : network.weights()) {
            assertTrue(Double.isFinite(w));
        }
    }

    private static NetworkSpec spec() {
        return NetworkDesign.of(MifNeuron.circuit(), List.of(2, 8, 2))
                .withMirrorGain(1)
                .withGrid(SteppingScheme.STAGGERED_EULER, 2e-4, 20)
                .spec();
    }
}
