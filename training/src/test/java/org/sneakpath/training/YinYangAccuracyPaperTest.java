package org.sneakpath.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.MemProp;

/** Yin-Yang with 30 hidden neurons and wires on, beside the 97.6 ± 1.5 % that its authors give for 30 ReLU units. */
@Tag("slow")
class YinYangAccuracyPaperTest {

    @Test
    void reachesWhatAnArtificialNetworkOfItsSizeReaches() throws IOException {
        Network network = new Network(NetworkDesign.of(MifNeuron.circuit(), List.of(4, 30, 3))
                .withWires(2.5, 2.5)
                .withMirrorGain(1)
                .spec());
        TrainingOptions options = TrainingOptions.defaults()
                .withEpochs(20)
                .withBatch(32)
                .withRate(LearningRateSchedule.OneCycle.to(0.01));
        TrainingOutcome outcome = new Trainer(
                        network,
                        new MemProp(new VoltagePenalty(100, -0.05, 0.2)),
                        YinYang.train(),
                        YinYang.validation(),
                        options)
                .train(2, null, TrainingListener.SILENT, () -> false);
        assertEquals(TrainingOutcome.Ending.FINISHED, outcome.ending());
        Evaluation test = network.evaluate(YinYang.test(), 2);
        System.out.println("Yin-Yang, 4-30-3, wires 2.5 ohm, 20 epochs: " + test);
        // three seeds gave 97.6 to 97.8 %; one standard deviation of the published figure below its mean is 96.1 %
        assertTrue(test.accuracy() >= 0.961, test.toString());
    }
}
