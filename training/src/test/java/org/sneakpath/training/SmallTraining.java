package org.sneakpath.training;

import java.util.List;
import org.sneakpath.circuit.time.SteppingScheme;
import org.sneakpath.neurons.MifNeuron;
import org.sneakpath.training.data.Dataset;
import org.sneakpath.training.data.YinYang;
import org.sneakpath.training.loss.VoltagePenalty;
import org.sneakpath.training.optimiser.LearningRateSchedule;
import org.sneakpath.training.rule.MemProp;

/** A training that takes about a second: Yin-Yang, 4-8-3, wires on, odd sizes everywhere. */
final class SmallTraining {
    static final Dataset TRAINING = new YinYang(203, 5);
    static final Dataset VALIDATION = new YinYang(101, 6);
    static final MemProp RULE = new MemProp(new VoltagePenalty(100, -0.05, 0.2));
    static final TrainingOptions OPTIONS = TrainingOptions.defaults()
            .withEpochs(4)
            .withBatch(25)
            .withShards(7)
            .withGradientLimit(5)
            .withRate(LearningRateSchedule.OneCycle.to(0.02))
            .withSeed(9);

    private SmallTraining() {}

    static NetworkSpec spec() {
        return NetworkDesign.of(MifNeuron.circuit(), List.of(4, 8, 3))
                .withWires(2.5, 2.5)
                .withMirrorGain(1)
                .withGrid(SteppingScheme.STAGGERED_EULER, 2e-4, 15)
                .spec();
    }

    static Trainer trainer(Network network) {
        return new Trainer(network, RULE, TRAINING, VALIDATION, OPTIONS);
    }

    static Trainer unvalidatedTrainer(Network network) {
        return new Trainer(network, RULE, TRAINING, null, OPTIONS);
    }
}
