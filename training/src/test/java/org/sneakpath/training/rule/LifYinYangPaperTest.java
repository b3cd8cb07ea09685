package org.sneakpath.training.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sneakpath.training.Evaluation;
import org.sneakpath.training.Network;
import org.sneakpath.training.Trainer;
import org.sneakpath.training.TrainingListener;
import org.sneakpath.training.TrainingOptions;
import org.sneakpath.training.TrainingOutcome;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.optimiser.LearningRateSchedule;

/**
 * Yin-Yang on 120 leaky integrate-and-fire neurons with surrogate gradients, beside the 95.9 ± 0.7 % that J. Göltz et al. (Nat. Mach.
 * Intell. 3, 2021, arXiv:1912.11443) reach with 120 such neurons and exact spike times.
 */
class LifYinYangPaperTest {
    @Test
    void surrogatesReachWhatSpikeTimesReach() throws IOException {
        Network network =
                new Network(SpikingYinYang.of(SpikingYinYang.LIF, 120, SpikingYinYang.LEAKY_INTEGRATOR, 1, 10));
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(5)
                .withBatch(100)
                .withShards(2)
                .withRate(new LearningRateSchedule.Cosine(0.005, 0));
        TrainingOutcome outcome = new Trainer(
                        network, new SurrogateGradient(), YinYang.train(), YinYang.validation(), options)
                .train(2, null, TrainingListener.SILENT, () -> false);
        assertEquals(TrainingOutcome.Ending.FINISHED, outcome.ending());
        Evaluation test = network.evaluate(YinYang.test(), 2);
        System.out.println("Yin-Yang, 4-120-3 LIF, 10 steps, 5 epochs: " + test);
        assertTrue(test.accuracy() >= 0.959, test.toString());
    }
}
