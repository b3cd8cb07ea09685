package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.CrossEntropy;
import org.sneakpath.training.loss.Loss;
import org.sneakpath.training.rule.MemProp;

/** Samples that were not solved are counted, not the blocks in which they stand; and training tells of them. */
class SolvedSamplesTest {
    private static final Dataset DATA = new YinYang(100, 5);

    /** Presents to a network, and says of every seventh sample that it was not solved. */
    private static final class Doubtful implements Presentation {
        private final NetworkPass pass;
        private boolean converged;

        Doubtful(NetworkPass pass) {
            this.pass = pass;
        }

        @Override
        public void present(Dataset data, int[] order, int from, int count) {
            pass.present(data, order, from, count);
            converged = Arrays.stream(order, from, from + count).allMatch(k -> k % 7 != 0);
        }

        @Override
        public double[] logits() {
            return pass.logits();
        }

        @Override
        public double[] answers() {
            return pass.answers();
        }

        @Override
        public boolean converged() {
            return converged;
        }
    }

    @Test
    void anEvaluationCountsSamples() {
        Network network = new Network(KindsOfNetworks.voltages());
        network.initialise(4);
        try (Workers workers = new Workers(2)) {
            Evaluation doubtful = Evaluator.evaluate(
                    network.spec(), n -> new Doubtful(network.pass(n)), new CrossEntropy(), DATA, workers);
            assertEquals(15, doubtful.unsolved());
            Evaluation sound = network.evaluate(DATA, 1);
            assertEquals(0, sound.unsolved());
            assertEquals(sound.meanLoss(), doubtful.meanLoss());
            assertEquals(sound.correct(), doubtful.correct());
        }
    }

    @Test
    void samplesAreToldApart() {
        Network network = new Network(KindsOfNetworks.voltages());
        Doubtful together = new Doubtful(network.pass(10));
        int[] order = IntStream.range(0, 10).toArray();
        together.present(DATA, order, 0, 10);
        SolvedSamples solved = new SolvedSamples(() -> new Doubtful(network.pass()));
        assertEquals(2, solved.unsolved(together, DATA, order, 0, 10));
        for (int k = 0; k < 10; k++) {
            assertEquals(k % 7 != 0, solved.isSolved(together, DATA, k));
        }
    }

    @Test
    void trainingReportsThem() throws IOException {
        MemProp sound = new MemProp();
        LearningRule doubtful = new LearningRule() {
            @Override
            public String description() {
                return "one sample of each call is doubtful";
            }

            @Override
            public Loss loss() {
                return sound.loss();
            }

            @Override
            public Presentation presentation(Network network, int samples) {
                return new Doubtful(network.pass(samples));
            }

            @Override
            public Learner learner(Network network, int samples) {
                Learner learner = sound.learner(network, samples);
                return new Learner() {
                    @Override
                    public double learn(Dataset data, int[] order, int from, int count, double[] matrixBars) {
                        return learner.learn(data, order, from, count, matrixBars);
                    }

                    @Override
                    public int correct() {
                        return learner.correct();
                    }

                    @Override
                    public int unsolved() {
                        return 1;
                    }
                };
            }
        };
        TrainingOptions options =
                TrainingOptions.defaults().withEpochs(2).withBatch(25).withShards(5);
        TrainingOutcome outcome = new Trainer(new Network(KindsOfNetworks.voltages()), doubtful, DATA, DATA, options)
                .train(2, null, TrainingListener.SILENT, () -> false);
        assertEquals(2, outcome.history().size());
        assertTrue(outcome.history().stream().allMatch(report -> report.unsolved() == 4 * 5 + 15));
    }
}
