package org.sneakpath.training.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sneakpath.training.Network;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.TrainingOutcome;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.optimiser.LearningRateSchedule;

/** Neurons of five kinds learn Yin-Yang, for which nobody wrote a line but their netlists. */
@Tag("slow")
class CircuitsLearnContractTest {
    static List<CircuitsLearn> all() {
        return CircuitsLearn.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aNetlistIsAllThatIsNeeded(CircuitsLearn circuit) throws IOException {
        double[] accuracies = new double[circuit.seeds()];
        for (int seed = 1; seed <= accuracies.length; seed++) {
            Network network = new Network(circuit.spec());
            TrainingOptions options = TrainingOptions.defaults()
                    .withEpochs(circuit.epochs())
                    .withBatch(50)
                    .withShards(2)
                    .withSeed(seed)
                    .withRate(new LearningRateSchedule.Cosine(circuit.rate(), 0));
            TrainingOutcome outcome = new Trainer(
                            network, circuit.rule(), YinYang.train(), YinYang.validation(), options)
                    .train(2, null, TrainingListener.SILENT, () -> false);
            assertEquals(TrainingOutcome.Ending.FINISHED, outcome.ending());
            accuracies[seed - 1] = network.evaluate(YinYang.test(), 2).accuracy();
        }
        double mean = Arrays.stream(accuracies).average().orElseThrow();
        System.out.println("Yin-Yang, 4-60-3, " + circuit + ": mean " + mean + " of " + Arrays.toString(accuracies));
        assertTrue(mean >= circuit.least(), circuit + ": " + mean);
    }
}
